import { Register, RegisterExt } from 'iced-x86';

/** Kinds of registers that operand forms tell apart. */
export type RegisterClass =
  | 'r8'
  | 'r16'
  | 'r32'
  | 'r64'
  | 'segment'
  | 'control'
  | 'debug'
  | 'test'
  | 'st'
  | 'mm'
  | 'xmm'
  | 'ymm'
  | 'zmm'
  | 'k'
  | 'bnd'
  | 'tmm'
  | 'ip';

export interface RegisterFacts {
  name: string;
  class: RegisterClass;
  /** Its number in encodings, 0-31. */
  number: number;
  /** In bytes. */
  size: number;
}

const classTests: [RegisterClass, (register: Register) => boolean][] = [
  ['r8', RegisterExt.isGPR8],
  ['r16', RegisterExt.isGPR16],
  ['r32', RegisterExt.isGPR32],
  ['r64', RegisterExt.isGPR64],
  ['segment', RegisterExt.isSegmentRegister],
  ['control', RegisterExt.isCR],
  ['debug', RegisterExt.isDR],
  ['test', RegisterExt.isTR],
  ['st', RegisterExt.isST],
  ['mm', RegisterExt.isMM],
  ['xmm', RegisterExt.isXMM],
  ['ymm', RegisterExt.isYMM],
  ['zmm', RegisterExt.isZMM],
  ['k', RegisterExt.isK],
  ['bnd', RegisterExt.isBND],
  ['tmm', RegisterExt.isTMM],
  ['ip', RegisterExt.isIP],
];

const byName = new Map<string, Register>();
const facts: (RegisterFacts | undefined)[] = [];

for (const [icedName, value] of Object.entries(Register)) {
  if (typeof value !== 'number') continue;
  const found = classTests.find(([, test]) => test(value));
  if (!found) continue;
  // NASM says r8b where iced says R8L.
  const name = icedName.toLowerCase().replace(/^(r[0-9]+)l$/, '$1b');
  facts[value] = { name, class: found[0], number: RegisterExt.number(value), size: RegisterExt.size(value) };
  if (found[0] !== 'ip') byName.set(name, value);
}

/** The general register with the same number and another size: rcx as cx. */
export function resizedRegister(register: Register, size: 'r16' | 'r32' | 'r64'): Register {
  const { number } = registerFacts(register);
  return facts.findIndex((other) => other?.class === size && other.number === number) as Register;
}

/** The register of this name, in any case. `rip` and `eip` are no names: NASM writes `rel`. */
export function registerNamed(name: string): Register | undefined {
  return name.length > 5 ? undefined : (byName.get(name) ?? byName.get(name.toLowerCase()));
}

export function registerFacts(register: Register): RegisterFacts {
  return facts[register]!;
}
