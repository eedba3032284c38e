import { Mnemonic } from 'iced-x86';

/** What a mnemonic of NASM's stands for among iced's. */
export interface Spelling {
  mnemonic: Mnemonic;
  /** An immediate that the name itself says, such as the predicate of `cmpeqps`; it comes last. */
  immediate?: number;
  /** Only this operand size, when the name says so (`retw`, `pushaw`). */
  operandSize?: 16 | 32 | 64;
}

const spellings = new Map<string, Spelling>();

for (const [name, mnemonic] of Object.entries(Mnemonic)) {
  if (typeof mnemonic === 'number' && mnemonic !== Mnemonic.INVALID) spellings.set(name.toLowerCase(), { mnemonic });
}
// Names of iced's that are data directives or no instructions in NASM.
for (const name of ['db', 'dw', 'dd', 'dq', 'reservednop', 'zero_bytes', 'iret', 'fsetpm']) spellings.delete(name);

function alias(names: string, target: string, more: Omit<Spelling, 'mnemonic'> = {}): void {
  const spelling = spellings.get(target);
  if (!spelling) throw new Error(`No mnemonic ${target}`);
  for (const name of names.split(' ')) spellings.set(name, { ...spelling, ...more });
}

/** SDM 2 "Instruction Set Reference": condition codes with more than one name; iced knows the first. */
const conditionSynonyms = [
  'b c nae',
  'ae nb nc',
  'e z',
  'ne nz',
  'be na',
  'a nbe',
  'p pe',
  'np po',
  'l nge',
  'ge nl',
  'le ng',
  'g nle',
];
for (const row of conditionSynonyms) {
  const [known, ...others] = row.split(' ');
  for (const stem of ['j', 'set', 'cmov']) alias(others.map((other) => stem + other).join(' '), stem + known);
}

alias('loopz', 'loope');
alias('loopnz', 'loopne');
alias('fwait', 'wait');
alias('icebp int01', 'int1');
alias('int03', 'int3');
alias('xlat', 'xlatb');
alias('ud2a', 'ud2');
alias('ud2b', 'ud1');
// SHL and SAL are one operation; NASM uses the documented /4 for both.
alias('sal', 'shl');
alias('fsetpm', 'fnsetpm');
alias('retn', 'ret');
for (const [letter, operandSize] of [
  ['w', 16],
  ['d', 32],
  ['q', 64],
] as const) {
  alias(`ret${letter} retn${letter}`, 'ret', { operandSize });
  alias(`retf${letter}`, 'retf', { operandSize });
}
alias('pushaw', 'pusha');
alias('popaw', 'popa');
alias('pushfw', 'pushf');
alias('popfw', 'popf');
spellings.set('iretw', { mnemonic: Mnemonic.Iret });
alias('vldqqu', 'vlddqu');
alias('vmovqqa', 'vmovdqa');
alias('vmovqqu', 'vmovdqu');
alias('vmovntqq', 'vmovntdq');

/** Names that mean the form for the current mode (SDM 2 "IRET", "PUSHF", "PUSHA"): for 16, 32 and 64 bits. */
const byMode: Record<string, readonly [string, string, string]> = {
  iret: ['iretw', 'iretd', 'iretd'],
  pusha: ['pushaw', 'pushad', 'pushad'],
  popa: ['popaw', 'popad', 'popad'],
  pushf: ['pushfw', 'pushfd', 'pushfq'],
  popf: ['popfw', 'popfd', 'popfq'],
};

/** SDM 2 "CMPPD": the predicates by number; AVX has all 32, SSE the first eight. The short names come first. */
const predicates = `eq lt le unord neq nlt nle ord eq_uq nge ngt false neq_oq ge gt true
  eq_os lt_oq le_oq unord_s neq_us nlt_uq nle_uq ord_s eq_us nge_uq ngt_uq false_os neq_os ge_oq gt_oq true_us`.split(
  /\s+/,
);
/** The long names of those that have a short one. */
const longPredicates =
  `eq_oq lt_os le_os unord_q neq_uq nlt_us nle_us ord_q _ nge_us ngt_us false_oq _ ge_os gt_os true_uq`.split(' ');

for (const type of ['ps', 'pd', 'ss', 'sd']) {
  for (const [immediate, predicate] of predicates.entries()) {
    if (immediate < 8) alias(`cmp${predicate}${type}`, `cmp${type}`, { immediate });
    alias(`vcmp${predicate}${type}`, `vcmp${type}`, { immediate });
    const long = longPredicates[immediate];
    if (long && long !== '_') alias(`vcmp${long}${type}`, `vcmp${type}`, { immediate });
  }
}

/** SDM 2 "VPCMPD": predicates of the EVEX integer comparisons. `eq` and `gt` of signed ones are instructions of their own. */
const integerPredicates: [string, number][] = [
  ['eq', 0],
  ['lt', 1],
  ['le', 2],
  ['neq', 4],
  ['nlt', 5],
  ['ge', 5],
  ['nle', 6],
  ['gt', 6],
  ['ngt', 2],
];
for (const type of ['b', 'w', 'd', 'q', 'ub', 'uw', 'ud', 'uq']) {
  for (const [predicate, immediate] of integerPredicates) {
    const name = `vpcmp${predicate}${type}`;
    if (type.startsWith('u') || !spellings.has(name) || name === 'vpcmpltd') alias(name, `vpcmp${type}`, { immediate });
  }
}

for (const prefix of ['', 'v']) {
  alias(`${prefix}pclmullqlqdq`, `${prefix}pclmulqdq`, { immediate: 0x00 });
  alias(`${prefix}pclmulhqlqdq`, `${prefix}pclmulqdq`, { immediate: 0x01 });
  alias(`${prefix}pclmullqhqdq`, `${prefix}pclmulqdq`, { immediate: 0x10 });
  alias(`${prefix}pclmulhqhqdq`, `${prefix}pclmulqdq`, { immediate: 0x11 });
}

/** The three factors of FMA may be named in either order of the two that are multiplied. */
for (const stem of ['vfmadd', 'vfmsub', 'vfnmadd', 'vfnmsub', 'vfmaddsub', 'vfmsubadd']) {
  for (const type of ['ps', 'pd', 'ss', 'sd']) {
    for (const [other, known] of [
      ['312', '132'],
      ['123', '213'],
      ['321', '231'],
    ]) {
      if (spellings.has(`${stem}${known}${type}`)) alias(`${stem}${other}${type}`, `${stem}${known}${type}`);
    }
  }
}

/** Whether a word, in lower case, is an instruction. */
export function isInstruction(name: string): boolean {
  return spellings.has(name) || Object.hasOwn(byMode, name);
}

/** What a word means in a mode of 16, 32 or 64 bits. */
export function spellingOf(name: string, bits: 16 | 32 | 64): Spelling | undefined {
  const names = Object.hasOwn(byMode, name) ? byMode[name] : undefined;
  return spellings.get(names ? names[bits === 16 ? 0 : bits === 32 ? 1 : 2] : name);
}
