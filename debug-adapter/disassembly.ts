/**
 * The disassembly view's rows: always exactly as many as asked for. Going back, instructions have no marks to find their starts by,
 * so decoding begins at every byte before and the chain that arrives exactly at the wanted address is taken, one through known
 * places where there is one.
 */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { hex } from './number-format';
import type { Session } from './session/session';
import { sourceAt } from './source';

type Row = DebugProtocol.DisassembledInstruction;

/** SDM 2A 2.3.11: no instruction is longer. */
const longestInstruction = 15;

/**
 * @param address linear address that offset 0 means
 * @param offset instructions to skip, negative to begin before the address
 */
export function disassemble(session: Session, address: bigint, offset: number, count: number): Row[] {
  const before = offset < 0 ? backwards(session, address, -offset) : [];
  const missing = Math.max(0, -offset - before.length);
  const fillers = Array.from({ length: missing }, (_, index) =>
    filler((before[0] ?? address) - BigInt(missing - index), '(not decoded)'),
  );
  const known = [...fillers, ...before.map((start) => rowAt(session, start).row)];
  const rows = known.slice(0, count);
  let next = address;
  for (let skipped = 0; skipped < offset; skipped++) next = rowAt(session, next).end;
  while (rows.length < count) {
    const { row, end } = rowAt(session, next);
    rows.push(row);
    next = end;
  }
  return withSources(session, rows);
}

/** The starts of up to `count` instructions before the address, ascending. */
function backwards(session: Session, address: bigint, count: number): bigint[] {
  const reach = BigInt(count * longestInstruction);
  const low = address > reach ? address - reach : 0n;
  const span = Number(address - low);
  // following[i]: length of the instruction at low + i when decoding from there arrives exactly at the address, else 0.
  const following = new Uint8Array(span);
  const instructionLengths = lengthsFrom(session, low, span);
  for (let at = span - 1; at >= 0; at--) {
    const next = at + instructionLengths[at];
    if (instructionLengths[at] > 0 && (next === span || (next < span && following[next] > 0)))
      following[at] = instructionLengths[at];
  }
  const chain: bigint[] = [];
  for (let at = chainStart(session, low, following); at < span && following[at] > 0; at += following[at])
    chain.push(low + BigInt(at));
  return chain.slice(-count);
}

/** Length of the instruction at each byte; 0 where nothing can be read. */
function lengthsFrom(session: Session, low: bigint, span: number): Uint8Array {
  return Uint8Array.from(
    { length: span },
    (_, index) => session.machine.disassemble(low + BigInt(index), 1)[0]?.bytes.length ?? 0,
  );
}

/** Where to begin: the earliest place that the program knows as a start, else the earliest byte that leads there. */
function chainStart(session: Session, low: bigint, following: Uint8Array): number {
  const { symbols, lines } = session.program;
  let first = following.length;
  for (let at = following.length - 1; at >= 0; at--) {
    if (following[at] === 0) continue;
    const address = low + BigInt(at);
    if (lines.isStatementStart(address) || symbols.isPlace(address)) first = at;
  }
  if (first < following.length) return first;
  const earliest = following.findIndex((length) => length > 0);
  return earliest < 0 ? following.length : earliest;
}

function rowAt(session: Session, address: bigint): { row: Row; end: bigint } {
  const [instruction] = session.machine.disassemble(address, 1);
  const length = instruction?.bytes.length ?? 0;
  if (length === 0) return { row: filler(address), end: BigInt.asUintN(64, address + 1n) };
  const symbol = session.program.symbols.isPlace(address) ? session.program.symbols.describe(address) : undefined;
  const row: Row = {
    address: hex(address),
    instructionBytes: [...instruction.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
    instruction: nameTargets(session, instruction.text),
    ...(symbol !== undefined && { symbol }),
  };
  return { row, end: BigInt.asUintN(64, address + BigInt(length)) };
}

/** Adds the symbol behind an address that is one. */
function nameTargets(session: Session, text: string): string {
  const targets = [...text.matchAll(/\b(?:0x([0-9a-f]+)|([0-9][0-9a-f]*)h)\b/gi)]
    .map((found) => BigInt(`0x${found[1] ?? found[2]}`))
    .filter((address) => address > 0xffn && session.program.symbols.isPlace(address));
  const name = targets.length > 0 ? session.program.symbols.describe(targets[0]) : undefined;
  return name === undefined ? text : `${text}  ; ${name}`;
}

function filler(address: bigint, instruction = '(not mapped)'): Row {
  return { address: hex(address < 0n ? 0n : address), instruction, presentationHint: 'invalid' };
}

/** A row tells its source where the line changes; the others go on with it. */
function withSources(session: Session, rows: readonly Row[]): Row[] {
  let previous = '';
  return rows.map((row) => {
    const place = sourceAt(session, BigInt(row.address));
    const key = place === undefined ? '' : `${place.source.path}:${place.line}`;
    if (place === undefined || key === previous) return row;
    previous = key;
    return { ...row, location: place.source, line: place.line, column: place.column };
  });
}
