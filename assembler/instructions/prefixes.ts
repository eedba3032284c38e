import { EncodingKind, MandatoryPrefix, Mnemonic, Register } from 'iced-x86';
import type { InstructionStatement, Prefixes } from '../statements/statement';
import type { Form } from './forms';
import type { ResolvedOperand } from './operands';

/** SDM 2 "Instruction Prefixes", group 2. */
const segmentPrefixes = new Map<Register, number>([
  [Register.ES, 0x26],
  [Register.CS, 0x2e],
  [Register.SS, 0x36],
  [Register.DS, 0x3e],
  [Register.FS, 0x64],
  [Register.GS, 0x65],
]);
const legacyPrefixes = new Set([0x66, 0x67, 0xf0, 0xf2, 0xf3, 0x9b, ...segmentPrefixes.values()]);
const mandatoryBytes = new Map([
  [MandatoryPrefix.P66, 0x66],
  [MandatoryPrefix.PF3, 0xf3],
  [MandatoryPrefix.PF2, 0xf2],
]);

/** What iced put before an instruction, beside what was written. */
interface FoundPrefixes {
  wait: boolean;
  operandSize: boolean;
  addressSize: boolean;
}

/** All prefixes in NASM's order, but for the one that is part of an opcode. */
function prefixBytes(
  prefixes: Prefixes,
  segment: Register | undefined,
  bits: 16 | 32 | 64,
  found: FoundPrefixes,
): number[] {
  const bytes: number[] = [];
  if (found.wait || prefixes.wait) bytes.push(0x9b);
  if (prefixes.elision) bytes.push(prefixes.elision === 'xacquire' ? 0xf2 : 0xf3);
  else if (prefixes.repeat) bytes.push(prefixes.repeat === 'rep' ? 0xf3 : 0xf2);
  else if (prefixes.bound) bytes.push(0xf2);
  if (prefixes.notrack) bytes.push(0x3e);
  if (prefixes.lock) bytes.push(0xf0);
  if (segment !== undefined) bytes.push(segmentPrefixes.get(segment)!);
  const { operandSize, addressSize } = prefixes;
  const otherSize = operandSize !== undefined && operandSize !== 64 && (operandSize === 16) !== (bits === 16);
  if (otherSize || found.operandSize) bytes.push(0x66);
  if (found.addressSize || (addressSize !== undefined && addressSize !== bits)) bytes.push(0x67);
  return bytes;
}

/** Prefixes that stand alone on a line are their bytes. */
export function barePrefixes(prefixes: Prefixes, bits: 16 | 32 | 64): Uint8Array {
  const none = { wait: false, operandSize: false, addressSize: false };
  const rex = prefixes.operandSize === 64 ? [0x48] : [];
  return Uint8Array.from([...prefixBytes(prefixes, prefixes.segment, bits, none), ...rex]);
}

/** Puts the prefixes of what iced encoded into NASM's order, and adds those that were written. */
export function arrangePrefixes(
  plain: Uint8Array,
  form: Form,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
  bits: 16 | 32 | 64,
): Uint8Array {
  let { prefixes } = statement;
  let at = 0;
  const found = new Set<number>();
  while (at < plain.length - 1 && legacyPrefixes.has(plain[at])) found.add(plain[at++]);
  // A short JMP cannot have the BND prefix; NASM drops it.
  if (form.mnemonic === Mnemonic.Jmp && form.operands[0].branch?.stored === 1) prefixes = { ...prefixes, bound: false };
  const mandatory = mandatoryBytes.get(form.mandatoryPrefix);
  const out = prefixBytes(prefixes, prefixes.segment ?? memorySegment(operands), bits, {
    wait: found.has(0x9b),
    operandSize: found.has(0x66) && mandatory !== 0x66,
    addressSize: found.has(0x67),
  });
  for (const part of [0x66, 0xf2, 0xf3]) if (found.has(part) && (part !== 0x66 || mandatory === 0x66)) out.push(part);
  const rest = needsWide(form, prefixes, operands, bits) ? widened(plain.subarray(at)) : plain.subarray(at);
  return Uint8Array.from([...out, ...rest]);
}

/** NASM marks these as having a 64-bit operand when a 64-bit register is named; the processor does not care. */
const wideMarked = new Set([Mnemonic.Invpcid, Mnemonic.Enqcmd, Mnemonic.Enqcmds]);

function needsWide(form: Form, prefixes: Prefixes, operands: readonly ResolvedOperand[], bits: 16 | 32 | 64): boolean {
  if (bits !== 64 || form.encoding !== EncodingKind.Legacy) return false;
  const [first] = operands;
  const marked = wideMarked.has(form.mnemonic) && first?.kind === 'register' && first.facts.class === 'r64';
  const isDescriptorTable = form.memorySize === 10;
  return marked || (prefixes.operandSize === 64 && (!form.defaultSize64 || isDescriptorTable));
}

/** Sets REX.W. */
function widened(instruction: Uint8Array): number[] {
  const hasRex = (instruction[0] & 0xf0) === 0x40;
  return hasRex ? [instruction[0] | 8, ...instruction.subarray(1)] : [0x48, ...instruction];
}

function memorySegment(operands: readonly ResolvedOperand[]): Register | undefined {
  for (const operand of operands) if (operand.kind === 'memory') return operand.address.segment;
  return undefined;
}
