/**
 * What makes a case interesting for particular instructions, where random operands would hardly ever: quotients that fit, comparisons that
 * succeed, branches that land, counters near zero.
 */
import { windows } from './address-space';
import { drawLandingPlace, rax, rbp, rcx, rdx, rsp, type Operand } from './encodings';
import type { MnemonicName } from './mnemonics';
import type { CaseDraft } from './states';

type Interest = (draft: CaseDraft) => void;

const interests: readonly (readonly [RegExp, Interest])[] = [
  [/^I?div$/i, dividendThatFits],
  [/^(Sh|Sa|Ro|Rc)[lr]d?$/, nearShiftCount],
  [/^Cmpxchg$/, equalAccumulator],
  [/^Cmpxchg(8|16)b$/, equalAccumulatorPair],
  [/^Bt[src]?$/, nearBitOffset],
  [/^(Loop|J[er]?cxz)/, counterNearZero],
  [/^(Jmp|Call)$/, landing],
  [/^Ret$/, returnLanding],
  [/^(Enter|Leave)$/, framePointer],
  [/^Popf/, harmlessFlags],
  [/^(Cmps|Scas)/, equalStrings],
  [/^(Movs|Stos)/, boundedString],
  [/^Bound$/, sometimesInBounds],
  [/^(Bs[fr]|[tl]zcnt|Popcnt|Bls(i|msk|r))$/i, sometimesZeroSource],
  [/^(Bextr|Bzhi|S[ha][lr]x)$/, nearFieldBoundary],
];

/** How a mnemonic bends a state, if it does. */
export function interestOf(mnemonic: MnemonicName): Interest | undefined {
  const known = cache.get(mnemonic);
  if (known !== undefined) return known ?? undefined;
  const found = interests.find(([pattern]) => pattern.test(mnemonic))?.[1];
  cache.set(mnemonic, found ?? null);
  return found;
}

const cache = new Map<MnemonicName, Interest | null>();

/** The size of an operand in bytes. */
function bytesOf(operand: Operand): number {
  if (operand.class === 'register') return operand.size / 8;
  return operand.class === 'memory' ? operand.bytes : 0;
}

function readOperand({ state, source }: CaseDraft, operand: Operand): bigint {
  if (operand.class === 'memory') return source === undefined ? 0n : state.read(source, operand.bytes);
  if (operand.class !== 'register') return 0n;
  return BigInt.asUintN(operand.size, state.registers[operand.number] >> (operand.high ? 8n : 0n));
}

function writeOperand({ state, source }: CaseDraft, operand: Operand, value: bigint): void {
  if (operand.class === 'memory' && source !== undefined) state.write(source, operand.bytes, value);
  if (operand.class === 'register') setRegister(state.registers, operand.number, bytesOf(operand), value, operand.high);
}

function setRegister(registers: BigUint64Array, number: number, bytes: number, value: bigint, high = false): void {
  const bits = BigInt(bytes * 8);
  const shift = high ? 8n : 0n;
  const mask = ((1n << bits) - 1n) << shift;
  registers[number] = (registers[number] & ~mask) | ((value << shift) & mask);
}

/** Chooses quotient and remainder, then the dividend; a third of the cases stays random and mostly overflows. */
function dividendThatFits(draft: CaseDraft): void {
  const { state, random, encoding } = draft;
  if (random.chance(25)) return;
  const [operand] = encoding.operands;
  const bytes = bytesOf(operand);
  const bits = bytes * 8;
  const signed = encoding.form.mnemonic === 'Idiv';
  let divisor = readOperand(draft, operand);
  if (divisor === 0n && random.chance(80)) writeOperand(draft, operand, (divisor = BigInt(1 + random.below(9))));
  const quotientBits = random.below(bits + 1);
  let quotient = BigInt.asUintN(quotientBits, state.registers[rax]);
  let remainder = divisor === 0n ? 0n : BigInt.asUintN(bits, state.registers[rdx]) % divisor;
  if (signed) {
    divisor = BigInt.asIntN(bits, divisor);
    quotient = BigInt.asIntN(bits, quotient >> 1n);
    if (random.chance(50)) quotient = -quotient;
    const magnitude = divisor < 0n ? -divisor : divisor;
    remainder = magnitude === 0n ? 0n : remainder % magnitude;
    if (quotient < 0n !== divisor < 0n) remainder = -remainder;
  }
  const dividend = quotient * divisor + remainder;
  if (bytes === 1) setRegister(state.registers, rax, 2, dividend);
  else {
    setRegister(state.registers, rax, bytes, dividend);
    setRegister(state.registers, rdx, bytes, dividend >> BigInt(bits));
  }
}

function nearShiftCount(draft: CaseDraft): void {
  const { state, random, encoding } = draft;
  const count = encoding.operands[encoding.operands.length - 1];
  if (count.class !== 'register' || count.number !== rcx || count.size !== 8) return;
  const bits = bytesOf(encoding.operands[0]) * 8;
  if (random.chance(60))
    setRegister(
      state.registers,
      rcx,
      1,
      BigInt(random.pick([0, 1, 2, bits - 1, bits, bits + 1, random.below(32), 31, 32, 63, 64])),
    );
}

function equalAccumulator(draft: CaseDraft): void {
  const { state, random, encoding } = draft;
  if (random.chance(50))
    setRegister(state.registers, rax, bytesOf(encoding.operands[0]), readOperand(draft, encoding.operands[0]));
}

function equalAccumulatorPair(draft: CaseDraft): void {
  const { state, random, encoding, source } = draft;
  if (source === undefined) return;
  const [operand] = encoding.operands;
  const bytes = bytesOf(operand);
  // CMPXCHG16B wants alignment (SDM 2A "CMPXCHG8B/CMPXCHG16B"); a tenth of the cases has none.
  if (
    bytes === 16 &&
    operand.class === 'memory' &&
    operand.addressing.fixedAddress === undefined &&
    operand.addressing.base !== undefined &&
    random.chance(90)
  ) {
    draft.source = source - (source % 16);
  }
  if (!random.chance(50)) return;
  setRegister(state.registers, rax, bytes / 2, state.read(draft.source as number, bytes / 2));
  setRegister(state.registers, rdx, bytes / 2, state.read((draft.source as number) + bytes / 2, bytes / 2));
}

/** A bit offset in a register moves the address; keep it around the window. */
function nearBitOffset({ state, random, encoding }: CaseDraft): void {
  const [first, offset] = encoding.operands;
  if (first.class !== 'memory' || offset.class !== 'register') return;
  const farthest = first.addressing.fixedAddress === undefined ? 384 : 0;
  const value = farthest === 0 ? random.below(bytesOf(first) * 8) : random.below(2 * farthest) - farthest;
  setRegister(state.registers, offset.number, bytesOf(offset), BigInt(value));
}

function counterNearZero({ state, random }: CaseDraft): void {
  if (random.chance(30)) return;
  setRegister(state.registers, rcx, random.pick([2, 4, 8]), BigInt(random.below(3)));
}

/** Indirect branches go to the code pages, sometimes to an address that cannot be fetched from. */
function landing(draft: CaseDraft): void {
  const { random, encoding } = draft;
  const [operand] = encoding.operands;
  // CALL RSP pushes where it goes; its stack must stay what it is.
  const throughStack = operand.class === 'register' && operand.number === rsp && encoding.form.usesStack;
  if (operand.class === 'branch' || throughStack || random.chance(8)) return;
  writeOperand(draft, operand, BigInt(drawLandingPlace(encoding.rip, random)));
}

function returnLanding({ state, random, encoding }: CaseDraft): void {
  if (random.chance(8)) return;
  state.write(Number(state.registers[rsp]), encoding.form.mode / 8, BigInt(drawLandingPlace(encoding.rip, random)));
}

function framePointer({ state, random, encoding }: CaseDraft): void {
  if (random.chance(5)) return;
  const offset = encoding.form.mnemonic === 'Enter' ? 96 + random.below(128) : random.below(248);
  // RBP is in the window that RSP is in: a case has two at most, and ENTER copies frame pointers from around both.
  const window = state.filled[0]?.window ?? windows.stack;
  state.registers[rbp] = BigInt(window.address + Math.min(offset, window.size - 8));
}

/** TF and AC would trap in the recorder's own signal handler. */
function harmlessFlags({ state }: CaseDraft): void {
  const top = Number(state.registers[rsp]);
  state.setByte(top + 1, state.byte(top + 1) & ~0x01);
  state.setByte(top + 2, state.byte(top + 2) & ~0x04);
}

/** Runs of equal elements, so that REPE goes on; REPNE goes on by itself. */
function equalStrings(draft: CaseDraft): void {
  const { state, random, encoding, source, destination } = draft;
  if (destination === undefined) return;
  const bytes = (encoding.operands[1] as { bytes?: number }).bytes ?? 1;
  const run = random.below(12);
  const step = state.flags & 0x400 ? -bytes : bytes;
  for (let element = 0; element < run; element++) {
    const value = source === undefined ? state.registers[rax] : state.read(source + element * step, bytes);
    state.write(destination + element * step, bytes, value);
  }
}

/** A repeated store must not run out of the window it writes, unless it faults first. */
function boundedString({ state, encoding, destination }: CaseDraft): void {
  if (encoding.form.repeat === 'none' || destination === undefined) return;
  const operand = encoding.operands[0] as Operand & { class: 'destination' };
  const { bytes, addressSize } = operand;
  const written = state.filled.find(
    ({ window }) => destination + bytes > window.address && destination < window.address + window.size,
  );
  if (!written) return;
  const { window } = written;
  const backwards = (state.flags & 0x400) !== 0;
  const room = backwards ? destination + bytes - window.address : window.address + window.size - destination;
  const most = Math.max(0, Math.floor(room / bytes));
  const count = addressSize === 16 ? state.words[rcx * 2] & 0xffff : state.words[rcx * 2];
  if (count > most) setRegister(state.registers, rcx, 4, (state.registers[rcx] & 0xffff_0000n) | BigInt(most));
  if (addressSize !== 16 && count > most) setRegister(state.registers, rcx, addressSize / 8, BigInt(most));
}

function sometimesInBounds(draft: CaseDraft): void {
  const { state, random, encoding, source } = draft;
  const [index, memory] = encoding.operands;
  if (source === undefined || !random.chance(60)) return;
  const bytes = bytesOf(index);
  const value = BigInt.asIntN(bytes * 8, readOperand(draft, index));
  state.write(source, bytes, value - BigInt(random.below(3)));
  state.write(source + bytes, bytesOf(memory) - bytes, value + BigInt(random.below(3)));
}

function sometimesZeroSource(draft: CaseDraft): void {
  if (draft.random.chance(15)) writeOperand(draft, draft.encoding.operands[1], 0n);
}

/** A bit number or count near the operand's size, and for BEXTR a length above it. */
function nearFieldBoundary(draft: CaseDraft): void {
  const { random, encoding } = draft;
  const bits = bytesOf(encoding.operands[0]) * 8;
  const near = () => random.pick([0, 1, bits - 1, bits, bits + 1, random.below(bits), random.below(256)]);
  if (random.chance(80)) writeOperand(draft, encoding.operands[2], BigInt(near() | (near() << 8)));
}
