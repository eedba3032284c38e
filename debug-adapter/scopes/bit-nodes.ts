/** The parts of a value that is made of bits, as rows; each can be set where the value can. */
import { RingsideError, type decodedBits } from '../../emulator/index';
import { formatNumber } from '../number-format';
import type { Session } from '../session/session';
import type { TreeNode } from './variable-tree';

/** A value made of bits, as it is now. */
export interface BitsOf {
  readonly decode: () => ReturnType<typeof decodedBits>;
  readonly read: () => bigint;
  /** Undefined when the value is read-only. */
  readonly write: ((value: bigint) => void) | undefined;
}

export function bitNodes(session: Session, { decode, read, write }: BitsOf): TreeNode[] {
  return decode().map(({ name, title, bits, value, words }) => {
    const place = placeOf(bits);
    const number = formatNumber(value, 1, session.format);
    return {
      name: `${title || name} [${bits}]`,
      value: words === undefined || words === '' ? number : `${number}  ${words}`,
      ...(write && place && { set: (wanted: bigint) => write(replaced(read(), place, wanted)) }),
    };
  });
}

interface Place {
  readonly high: number;
  readonly low: number;
}

/** `31:28` or `4`; undefined for bits that have no place of their own. */
function placeOf(bits: string): Place | undefined {
  const found = /^(\d+)(?::(\d+))?$/.exec(bits);
  return found ? { high: Number(found[1]), low: Number(found[2] ?? found[1]) } : undefined;
}

function replaced(value: bigint, { high, low }: Place, wanted: bigint): bigint {
  const ones = (1n << BigInt(high - low + 1)) - 1n;
  if (wanted <= ones) return (value & ~(ones << BigInt(low))) | (wanted << BigInt(low));
  throw new RingsideError(3053, `${wanted} does not fit in bits ${high} to ${low}.`, `The largest value is ${ones}.`);
}
