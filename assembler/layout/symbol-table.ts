import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { baseOf, isAddressOrConstant, unknownValue } from '../expressions/evaluate';
import type { Value } from '../expressions/evaluate';
import { ExternSymbol } from './section';

export interface SymbolEntry {
  name: string;
  value: Value;
  kind: 'label' | 'equ';
  at: SourceSpan;
  /** The pass that defined it last. */
  pass: number;
}

/** Labels and constants, kept from pass to pass until they no longer move. */
export class SymbolTable {
  readonly entries = new Map<string, SymbolEntry>();
  readonly externs = new Map<string, ExternSymbol>();
  readonly globals = new Map<string, SourceSpan>();
  /** Whether some symbol got another value in this pass than in the one before. */
  changed = false;
  #pass = 0;

  constructor(readonly diagnostics: DiagnosticSink) {}

  beginPass(): void {
    this.#pass++;
    this.changed = false;
  }

  get isFirstPass(): boolean {
    return this.#pass === 1;
  }

  /** The value in use: from this pass if the definition has been met, else from the one before. */
  lookup(name: string, at: SourceSpan): Value {
    const entry = this.entries.get(name);
    if (entry) {
      if (entry.value.unknown && !this.isFirstPass) {
        this.diagnostics.error('undecided', at, `The value of '${name}' depends on itself.`);
      }
      return entry.value;
    }
    const external = this.externs.get(name);
    if (external) return external.value;
    if (!this.isFirstPass) {
      this.diagnostics.error('symbolNotDefined', at, `'${name}' is not defined.`);
    }
    return unknownValue;
  }

  define(name: string, value: Value, kind: 'label' | 'equ', at: SourceSpan): void {
    const old = this.entries.get(name);
    if (old && old.pass === this.#pass && !(kind === 'equ' && old.kind === 'equ' && same(old.value, value))) {
      this.diagnostics.error('symbolRedefined', at, `'${name}' is already defined at ${old.at.file}:${old.at.line}.`);
      return;
    }
    if (!isAddressOrConstant(value)) {
      this.diagnostics.error('notConstant', at, `The value of '${name}' is neither a constant nor an address.`);
      value = unknownValue;
    }
    if (!old || !same(old.value, value)) this.changed = true;
    this.entries.set(name, { name, value, kind, at, pass: this.#pass });
  }

  declareExtern(name: string, at: SourceSpan, commonSize?: number): void {
    if (!this.externs.has(name) && !this.entries.has(name)) {
      this.externs.set(name, new ExternSymbol(name, at, commonSize));
    }
  }
}

function same(left: Value, right: Value): boolean {
  return left.number === right.number && baseOf(left) === baseOf(right) && left.unknown === right.unknown;
}
