import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { baseOf, evaluate, isConstant, plain, unknownValue } from '../expressions/evaluate';
import type { EvaluationScope, Value } from '../expressions/evaluate';
import { assembleInstruction } from '../instructions/instruction';
import type { EncodedInstruction, Fixup } from '../instructions/encode';
import type { InstructionStatement, Statement, StatementBody } from '../statements/statement';
import { isFixed, keepsLength } from '../statements/fixed';
import { dataSize, encodeData, largestStatement } from './data';
import { runAssemblerDirective } from './directives';
import { SectionBuilder } from './section';
import { SymbolTable } from './symbol-table';

/** What assembling needs from outside. */
export interface PassOptions {
  diagnostics: DiagnosticSink;
  format: 'bin' | 'elf64';
  readFile(path: string, includedFrom: string): { name: string; bytes: Uint8Array } | undefined;
}

/** More output than this is a mistake, and would exhaust memory. */
const largestSection = 1 << 28;

interface CachedEncoding {
  bits: number;
  relative: boolean;
  encoded: EncodedInstruction;
  /** The bytes are right too: nothing in them depends on a label. */
  exact: boolean;
}

/**
 * One walk over the statements after another. Each pass gives every label the offset it has if all forward references
 * are as they were in the pass before; when a pass changes nothing, the last one makes the bytes.
 */
export class Pass implements EvaluationScope {
  readonly diagnostics: DiagnosticSink;
  readonly format: 'bin' | 'elf64';
  readonly symbols: SymbolTable;
  readonly sections = new Map<string, SectionBuilder>();
  bits: 16 | 32 | 64 = 16;
  relativeByDefault = false;
  origin: bigint | undefined;
  /** Undefined inside `absolute`. */
  section: SectionBuilder | undefined;
  isFirst = true;
  /** The pass that makes bytes and says what is wrong. */
  isFinal = false;
  readonly #options: PassOptions;
  #absolute: Value = plain(0n);
  /** Encodings of passes before that are still good, at least for their length. */
  #encodings = new WeakMap<InstructionStatement, CachedEncoding>();
  #files = new Map<string, Uint8Array | undefined>();
  #totalSize = 0;

  constructor(options: PassOptions) {
    this.#options = options;
    this.diagnostics = options.diagnostics;
    this.format = options.format;
    this.symbols = new SymbolTable(options.diagnostics);
    this.begin();
  }

  begin(): void {
    this.bits = this.format === 'elf64' ? 64 : 16;
    // `default rel` is not reset: NASM 2.16 carries it over, so that it rules the whole file once it has been seen.
    this.origin = undefined;
    this.#totalSize = 0;
    this.symbols.beginPass();
    for (const section of this.sections.values()) section.beginPass();
    this.section = this.#section('.text', (made) => {
      made.executable = true;
    });
  }

  /** Whether another pass could still move something. */
  get unsettled(): boolean {
    return this.symbols.changed || [...this.sections.values()].some((section) => section.offset !== section.size);
  }

  enterSection(name: string, initialize: (section: SectionBuilder) => void): SectionBuilder {
    return (this.section = this.#section(name, initialize));
  }

  #section(name: string, initialize: (section: SectionBuilder) => void): SectionBuilder {
    let section = this.sections.get(name);
    if (!section) {
      section = new SectionBuilder(name);
      initialize(section);
      this.sections.set(name, section);
    }
    return section;
  }

  enterAbsolute(start: Value): void {
    this.section = undefined;
    this.#absolute = { number: start.number, bases: start.bases, unknown: start.unknown };
  }

  /** Where the statement starts; `times` does not move it. */
  here(): Value {
    return this.#here ?? this.#position();
  }

  #position(): Value {
    return this.section ? this.section.here() : this.#absolute;
  }

  sectionStart(): Value {
    return this.section ? this.section.start : plain(0n);
  }

  symbol(name: string, at: SourceSpan): Value {
    return this.symbols.lookup(name, at);
  }

  run(statement: Statement): void {
    const { label, body } = statement;
    this.diagnostics.context = statement.shownAt;
    if (label && body.kind !== 'equ') this.symbols.define(label.name, this.here(), 'label', label.at);
    if (body.kind === 'empty' && statement.times.length === 0) return;
    this.#here = this.#position();
    this.#runBody(statement, body);
    this.#here = undefined;
  }

  #here: Value | undefined;

  #runBody(statement: Statement, body: StatementBody): void {
    const before = this.section;
    const start = before?.offset ?? 0;
    const count = this.#times(statement);
    if (count > 0) this.#repeat(statement, body, count);
    if (this.isFinal && before && before === this.section && before.offset > start && !before.nobits) {
      const code = body.kind === 'instruction';
      before.lines.push({ offset: start, size: before.offset - start, origin: statement.origin, code });
    }
  }

  #times(statement: Statement): number {
    let product = 1;
    for (const { count, at } of statement.times) {
      const value = evaluate(count, this);
      if (value.unknown) continue;
      if (!isConstant(value)) {
        this.diagnostics.error('notConstant', at, `The count of 'times' must be a constant.`);
      } else if (value.number < 0n) {
        this.diagnostics.error('negativeCount', at, `The count of 'times' is ${value.number}.`);
        return 0;
      } else product *= Number(value.number > BigInt(largestStatement) ? BigInt(largestStatement) + 1n : value.number);
    }
    if (product <= largestStatement) return product;
    this.diagnostics.error(
      'dataTooLarge',
      statement.times[0].at,
      `The count of 'times' is more than ${largestStatement}.`,
    );
    return 0;
  }

  #repeat(statement: Statement, body: StatementBody, count: number): void {
    const fixed = count > 1 && isFixed(body);
    if (fixed) {
      const start = this.section?.offset ?? 0;
      this.#once(statement, body);
      const size = (this.section?.offset ?? 0) - start;
      if (this.section && size > 0) this.#copy(start, size, count - 1);
      if (this.section) return;
      count--;
    }
    for (let index = 0; index < count; index++) {
      if (this.#totalSize > largestSection) return;
      this.#once(statement, body);
    }
  }

  /** Repeats bytes that were just written. */
  #copy(start: number, size: number, times: number): void {
    const section = this.section!;
    if (!this.#advanceCheck(size * times)) return;
    if (this.isFinal && !section.nobits) {
      section.reserve(size * times);
      const pattern = section.bytes.slice(start, start + size);
      for (let index = 0; index < times; index++) {
        section.write(pattern);
        section.offset += size;
      }
    } else section.offset += size * times;
  }

  #advanceCheck(size: number): boolean {
    this.#totalSize += size;
    if (this.#totalSize <= largestSection) return true;
    const at = this.diagnostics.context?.at ?? { file: '', line: 1, column: 1, length: 1 };
    this.diagnostics.error('dataTooLarge', this.#at ?? at, `The output is larger than ${largestSection} bytes.`);
    return false;
  }

  #at: SourceSpan | undefined;

  #once(statement: Statement, body: StatementBody): void {
    this.#at = statement.at;
    switch (body.kind) {
      case 'empty':
        return;
      case 'instruction':
        return this.#instruction(body);
      case 'data':
        return this.#data(statement, body);
      case 'reserve':
        return this.#reserve(body);
      case 'equ':
        return this.#equ(statement, body);
      case 'incbin':
        return this.#incbin(body);
      case 'directive':
        return runAssemblerDirective(this, body);
    }
  }

  #instruction(body: InstructionStatement): void {
    const { section } = this;
    const cached = this.#encodings.get(body);
    const said = this.diagnostics.all.length;
    let encoded = cached?.bits === this.bits && cached.relative === this.relativeByDefault ? cached.encoded : undefined;
    if (!encoded || (this.isFinal && !cached!.exact)) {
      const place = { bits: this.bits, offset: BigInt(section?.offset ?? 0), section };
      encoded = assembleInstruction(body, this, place);
      if (!encoded) return;
      // What was complained about must be complained about again in the last pass.
      const exact = isFixed(body);
      if (this.diagnostics.all.length === said && (exact || keepsLength(body, encoded.fixups))) {
        this.#encodings.set(body, { bits: this.bits, relative: this.relativeByDefault, encoded, exact });
      }
    }
    this.#emit(encoded.bytes, encoded.fixups, body.at);
  }

  #data(statement: Statement, body: Extract<StatementBody, { kind: 'data' }>): void {
    const size = dataSize(body.items, body.elementSize, this);
    if (size > largestStatement) {
      this.diagnostics.error('dataTooLarge', statement.at, `This data is larger than ${largestStatement} bytes.`);
    } else if (this.isFinal) {
      const { bytes, fixups } = encodeData(body.items, body.elementSize, this);
      this.#emit(bytes, fixups, statement.at);
    } else this.#advance(size);
  }

  #advance(size: number): void {
    if (!this.#advanceCheck(size)) return;
    if (this.section) this.section.offset += size;
    else this.#absolute = { ...this.#absolute, number: this.#absolute.number + BigInt(size) };
  }

  /** Appends bytes where the pass stands. */
  #emit(bytes: ArrayLike<number>, fixups: readonly Fixup[], at: SourceSpan): void {
    const { section } = this;
    if (!section) {
      this.diagnostics.error(
        'initializedInNobits',
        at,
        `There are no bytes in absolute space; only 'resb' and its kin may stand here.`,
      );
      return;
    }
    if (!this.#advanceCheck(bytes.length)) return;
    if (this.isFinal) {
      if (section.nobits && bytes.length > 0) {
        this.diagnostics.warning(
          'initializedInNobits',
          at,
          `Section '${section.name}' has no bytes in the file; this content is lost.`,
        );
      } else {
        section.write(bytes);
        for (const fixup of fixups) section.fixups.push({ ...fixup, start: section.offset, length: bytes.length });
      }
    }
    section.offset += bytes.length;
  }

  #reserve(body: Extract<StatementBody, { kind: 'reserve' }>): void {
    const count = evaluate(body.count, this);
    if (count.unknown) return;
    if (!isConstant(count)) {
      this.diagnostics.error('notConstant', body.at, 'The amount to reserve must be a constant.');
      return;
    }
    const size = count.number * BigInt(body.elementSize);
    if (size < 0n) {
      this.diagnostics.error('negativeCount', body.at, `The amount to reserve is ${count.number}.`);
    } else if (this.section && size > BigInt(largestStatement) && !this.section.nobits) {
      this.diagnostics.error('dataTooLarge', body.at, `This would reserve ${size} bytes.`);
    } else if (!this.section) {
      this.#absolute = { ...this.#absolute, number: this.#absolute.number + size };
    } else if (size > BigInt(largestSection)) {
      this.diagnostics.error('dataTooLarge', body.at, `This would reserve ${size} bytes.`);
    } else {
      const { section } = this;
      if (this.isFinal && !section.nobits && size > 0n) {
        this.diagnostics.warning(
          'reservedInProgbits',
          body.at,
          `Section '${section.name}' is stored in the file; the reserved space becomes zeros.`,
        );
        section.write(new Uint8Array(Number(size)));
      }
      this.#advance(Number(size));
    }
  }

  #equ(statement: Statement, body: Extract<StatementBody, { kind: 'equ' }>): void {
    if (!statement.label) {
      this.diagnostics.error('statementExpected', body.at, `'equ' needs a label: name equ value.`);
      return;
    }
    const value = evaluate(body.value, this);
    if (value.registers) {
      this.diagnostics.error(
        'registerInExpression',
        body.at,
        `A register cannot be part of the value of 'equ'; use %define.`,
      );
      return;
    }
    const { number, bases, unknown } = value;
    this.symbols.define(statement.label.name, unknown ? unknownValue : { number, bases }, 'equ', statement.label.at);
  }

  #incbin(body: Extract<StatementBody, { kind: 'incbin' }>): void {
    const key = `${body.at.file}\0${body.path}`;
    if (!this.#files.has(key)) this.#files.set(key, this.#options.readFile(body.path, body.at.file)?.bytes);
    const bytes = this.#files.get(key);
    if (!bytes) {
      this.diagnostics.error('fileNotFound', body.at, `Cannot read the file '${body.path}'.`);
      return;
    }
    const offset = body.offset ? this.#count(body.offset, body.at) : 0n;
    const length = body.length ? this.#count(body.length, body.at) : BigInt(bytes.length);
    const from = Number(offset < BigInt(bytes.length) ? offset : BigInt(bytes.length));
    const to = Number(length < BigInt(bytes.length - from) ? BigInt(from) + length : BigInt(bytes.length));
    if (this.isFinal) this.#emit(bytes.subarray(from, to), [], body.at);
    else this.#advance(to - from);
  }

  #count(expression: Parameters<typeof evaluate>[0], at: SourceSpan): bigint {
    const value = evaluate(expression, this);
    if (value.unknown) return 0n;
    if (isConstant(value) && value.number >= 0n) return value.number;
    this.diagnostics.error('notConstant', at, 'A constant of zero or more is needed here.');
    return 0n;
  }

  /** The section a value is an address in. */
  sectionOf(value: Value): SectionBuilder | undefined {
    const base = baseOf(value);
    return base instanceof SectionBuilder ? base : undefined;
  }
}
