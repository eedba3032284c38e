import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { decodeUtf8 } from '../source/literals';
import { lex, lexText } from '../source/lexer';
import type { SourceLine } from '../source/lexer';
import { Token } from '../source/token';
import { runDirective } from './directives';
import { defineDynamicMacros } from './dynamic-macros';
import { chooseMacro } from './invocation';
import { MacroTable } from './macros';
import type { MacroInvocation, MultiLineMacro } from './macros';
import { splitArguments, substituteParameters } from './parameters';
import { expandSingleLine } from './single-line';
import { standardMacros, standardMacrosFile } from './standard-macros';

/** Where a line came from: what a debugger shows, and what it stands for inside a macro. */
export interface LineOrigin {
  /** The line of a real file: outside macros itself, inside them the invocation. */
  file: string;
  line: number;
  /** The line of the macro's body, when the line comes from one. */
  innermost?: { file: string; line: number; macro: string };
}

/** A line ready for the parser: no directive, nothing left to expand. */
export interface PreprocessedLine {
  tokens: readonly Token[];
  origin: LineOrigin;
  /** Where problems of this line are shown, when that is not where its tokens are. */
  shownAt: DiagnosticSink['context'];
}

/** What the preprocessor asks of the assembler. */
export interface PreprocessorHost {
  diagnostics: DiagnosticSink;
  /** Returns the file's own name and bytes. */
  readFile(path: string, includedFrom: string): { name: string; bytes: Uint8Array } | undefined;
  /** A constant expression, in which labels that are already defined may stand. Reports what is wrong. */
  evaluate(tokens: readonly Token[], at: SourceSpan): bigint | undefined;
  bits(): number;
  outputFormat: string;
}

export interface Condition {
  /** Lines are taken now. */
  emitting: boolean;
  /** A branch has been taken, or none may be. */
  settled: boolean;
  elseSeen: boolean;
  at: SourceSpan;
}

interface Frame {
  kind: 'file' | 'macro' | 'repeat';
  lines: SourceLine[];
  index: number;
  file: string;
  /** Number of open conditionals when the frame was entered. */
  conditions: number;
  invocation?: MacroInvocation;
  /** Rounds still to come, for `%rep`. */
  remaining: bigint;
  builtin: boolean;
}

/** `%macro` or `%rep` whose end has not been read yet. */
export interface Collection {
  kind: 'macro' | 'repeat';
  at: Token;
  lines: SourceLine[];
  /** Nested `%rep`s (in a `%rep`) or `%macro`s (in a `%macro`). */
  depth: number;
  finish(lines: SourceLine[]): void;
}

interface Context {
  name: string | undefined;
  number: number;
}

const deepestFrames = 400;
/** What one pass reads at most, in lines of usual length: macros and `%rep` can ask for any number. */
const mostLines = 500_000;

const keptWhileSkipping = /^%(if|el|endif)/i;

/** Reads source lines, runs directives, expands macros, and hands out what is left, one line at a time. */
export class Preprocessor {
  readonly macros = new MacroTable();
  readonly contexts: Context[] = [];
  readonly conditions: Condition[] = [];
  collection: Collection | undefined;
  #frames: Frame[] = [];
  #unique = 0;
  #lines = 0;
  readonly #queue: PreprocessedLine[] = [];
  readonly #files: Map<string, SourceLine[]>;

  constructor(
    readonly host: PreprocessorHost,
    fileName: string,
    source: string,
    /** Lexed files by name, kept between passes. */
    lexedFiles: Map<string, SourceLine[]>,
  ) {
    this.#files = lexedFiles;
    defineDynamicMacros(this.macros, {
      outputFormat: host.outputFormat,
      bits: () => host.bits(),
      file: () => this.currentFile,
      line: () => this.#fileLine()?.line.line ?? 0,
    });
    this.pushFile(fileName, source, false);
    this.pushFile(standardMacrosFile, standardMacros, true);
  }

  get diagnostics(): DiagnosticSink {
    return this.host.diagnostics;
  }

  /** The next line for the parser, or undefined at the end of the source. */
  next(): PreprocessedLine | undefined {
    for (;;) {
      const queued = this.#queue.shift();
      if (queued) return queued;
      const frame = this.#frames.at(-1);
      if (!frame) return undefined;
      if (frame.index >= frame.lines.length) {
        this.#endFrame(frame);
        continue;
      }
      if (++this.#lines > mostLines) {
        this.diagnostics.error(
          'tooManyLines',
          this.#wholeLine(frame.lines[frame.index]),
          `More than ${mostLines} lines.`,
        );
        this.#frames = [];
        return undefined;
      }
      this.#readLine(frame, frame.lines[frame.index++]);
    }
  }

  /** The innermost running macro, for `%1` and `%rotate`; a file in between hides it. */
  get invocation(): MacroInvocation | undefined {
    for (let index = this.#frames.length - 1; index >= 0; index--) {
      if (this.#frames[index].kind === 'file') return undefined;
      if (this.#frames[index].kind === 'macro') return this.#frames[index].invocation;
    }
    return undefined;
  }

  get currentFile(): string {
    return this.#frames.findLast((frame) => frame.kind === 'file' && !frame.builtin)?.file ?? '';
  }

  get emitting(): boolean {
    return this.conditions.at(-1)?.emitting ?? true;
  }

  nextUnique(): number {
    return ++this.#unique;
  }

  expand(tokens: readonly Token[]): readonly Token[] {
    return expandSingleLine(tokens, {
      macros: this.macros,
      diagnostics: this.diagnostics,
      evaluateNumber: (expression, at) => this.host.evaluate(expression, at) ?? 0n,
    });
  }

  pushFile(name: string, source: string, builtin: boolean): void {
    let lines = this.#files.get(name);
    if (!lines) {
      lines = lex(name, source, this.diagnostics);
      this.#files.set(name, lines);
    }
    this.#push({ kind: 'file', lines, file: name, builtin });
  }

  /** A macro from outside, as with `-D`. */
  predefine(name: string, text: string): void {
    const at = new Token('identifier', name, false, '<defines>', 1, 1, 1);
    const body = lexText(text, at, this.diagnostics);
    this.macros.defineSingleLine({ name, body, parameterOf: body.map(() => -1) }, false);
  }

  /** `%include`. */
  include(path: string, at: SourceSpan): void {
    const found = this.host.readFile(path, this.currentFile);
    if (!found) {
      this.diagnostics.error('fileNotFound', at, `Cannot read the included file '${path}'.`);
    } else if (this.#frames.length >= deepestFrames) {
      this.diagnostics.error('includeTooDeep', at, `Files and macros are nested more than ${deepestFrames} deep.`);
    } else this.pushFile(found.name, decodeUtf8(found.bytes), false);
  }

  repeat(lines: SourceLine[], count: bigint): void {
    if (count > 0n)
      this.#push({ kind: 'repeat', lines, file: '', builtin: this.#insideBuiltin, remaining: count - 1n });
  }

  /** `%exitrep`, `%exitmacro`: leaves the innermost frame of the kind, with whatever runs inside it. */
  leave(kind: 'macro' | 'repeat', at: SourceSpan): void {
    const index = this.#frames.findLastIndex((frame) => frame.kind === kind);
    if (index < 0 || this.#frames.slice(index).some((frame) => frame.kind === 'file')) {
      const problem = kind === 'macro' ? 'unbalancedMacro' : 'unbalancedRepeat';
      this.diagnostics.error(problem, at, `There is no running ${kind === 'macro' ? 'macro' : '%rep'} to leave.`);
      return;
    }
    this.conditions.length = Math.min(this.conditions.length, this.#frames[index].conditions);
    this.#frames.length = index;
  }

  /** `%fatal`: nothing after it counts. */
  stop(): void {
    this.#frames = [];
    this.conditions.length = 0;
  }

  contextLocal(name: string, dollars: number, at: Token): string {
    const context = this.contexts.at(-dollars);
    if (context) return `..@${context.number}.${name}`;
    this.diagnostics.error(
      'contextStack',
      at,
      `'${at.text}' needs ${dollars} context(s), but ${this.contexts.length} are open.`,
    );
    return `..@0.${name}`;
  }

  #push(frame: Pick<Frame, 'kind' | 'lines' | 'file' | 'builtin'> & Partial<Frame>): void {
    this.#frames.push({ remaining: 0n, index: 0, conditions: this.conditions.length, ...frame });
  }

  get #insideBuiltin(): boolean {
    return this.#frames.at(-1)?.builtin ?? false;
  }

  #endFrame(frame: Frame): void {
    if (frame.kind === 'repeat' && frame.remaining > 0n && !this.collection) {
      frame.remaining--;
      frame.index = 0;
      return;
    }
    this.#frames.pop();
    // A macro may end inside a %rep or %macro it opened; the end of a file may not.
    const last = this.#frames.length === 0;
    if (frame.kind === 'file' && this.collection && (last || this.collection.at.file === frame.file)) {
      const { kind, at } = this.collection;
      const problem = kind === 'macro' ? 'unbalancedMacro' : 'unbalancedRepeat';
      this.diagnostics.error(problem, at, `This ${at.text} has no ${kind === 'macro' ? '%endmacro' : '%endrep'}.`);
      this.collection = undefined;
    }
    while (this.conditions.length > frame.conditions) {
      const open = this.conditions.pop()!;
      this.diagnostics.error('unbalancedConditional', open.at, `This %if has no %endif.`);
    }
  }

  #readLine(frame: Frame, line: SourceLine): void {
    const first = line.tokens[0];
    const directive = first?.kind === 'preprocessor' && /^%[A-Za-z]/.test(first.text) ? first.text.toLowerCase() : '';
    if (this.collection) {
      this.#collect(this.collection, line, directive);
      return;
    }
    if (!this.emitting && !keptWhileSkipping.test(directive)) return;
    this.diagnostics.context = this.#insideMacro(frame, line);
    if (!first) return;
    // An %elif is looked at when its %if was not taken, that is while skipping.
    const reading = this.emitting || directive.startsWith('%elif');
    const substituted = substituteParameters(line.tokens, {
      diagnostics: this.diagnostics,
      invocation: reading ? this.invocation : undefined,
      contextLocal: (name, dollars, at) => (reading ? this.contextLocal(name, dollars, at) : name),
      expand: (tokens) => this.expand(tokens),
    });
    if (directive && runDirective(this, directive, substituted)) return;
    if (!this.emitting) return;
    const tokens = this.expand(substituted);
    this.#lines += tokens.length >> 5;
    if (tokens.length === 0 || this.#invoke(tokens)) return;
    this.#queue.push({ tokens, origin: this.#origin(frame, line), shownAt: this.diagnostics.context });
  }

  #collect(collection: Collection, line: SourceLine, directive: string): void {
    const opens = collection.kind === 'macro' ? /^%[ir]?macro$|^%irmacro$/ : /^%rep$/;
    const closes = collection.kind === 'macro' ? /^%endm(acro)?$/ : /^%endrep$/;
    if (opens.test(directive)) collection.depth++;
    if (closes.test(directive) && collection.depth-- === 0) {
      this.collection = undefined;
      collection.finish(collection.lines);
    } else collection.lines.push(line);
  }

  /** Starts a multi-line macro if the line invokes one, after its label if it has one. */
  #invoke(tokens: readonly Token[]): boolean {
    let at = 0;
    let candidates = this.#candidates(tokens[0]);
    if (candidates.length === 0 && tokens[0].kind === 'identifier') {
      at = tokens[1]?.is(':') ? 2 : 1;
      candidates = this.#candidates(tokens[at]);
    }
    if (candidates.length === 0) return false;
    const name = tokens[at];
    const rest = tokens.slice(at + 1);
    const chosen = chooseMacro(candidates, rest);
    if (!chosen) {
      const count = splitArguments(rest, Infinity).length;
      const message = `Macro '${name.text}' exists, but it does not take ${count} argument${count === 1 ? '' : 's'}.`;
      this.diagnostics.warning('macroArguments', name, message);
      return false;
    }
    if (this.#frames.length >= deepestFrames) {
      this.diagnostics.error('macroTooDeep', name, `Macros are nested more than ${deepestFrames} deep.`);
      return true;
    }
    const { macro, parameters } = chosen;
    const frame = this.#frames.at(-1)!;
    const label = tokens.slice(0, at);
    const usesLabel = macro.body.some((line) => line.tokens.some((token) => /^%(00|\{00\})$/.test(token.text)));
    if (at > 0 && !usesLabel) {
      const origin = this.#origin(frame, frame.lines[frame.index - 1]);
      this.#queue.push({ tokens: label, origin, shownAt: this.diagnostics.context });
    }
    const invocation: MacroInvocation = {
      macro,
      nameAsWritten: name.text,
      parameters,
      rotation: 0,
      unique: this.nextUnique(),
      label: label.slice(0, 1),
    };
    this.#push({ kind: 'macro', lines: macro.body, file: '', invocation, builtin: macro.builtin });
    return true;
  }

  #candidates(token: Token | undefined): MultiLineMacro[] {
    if (token?.kind !== 'identifier' || token.escaped) return [];
    // A macro does not invoke itself: that is how `%macro mov` can wrap the instruction.
    return this.macros
      .multiLine(token.text)
      .filter((macro) => !this.#frames.some((frame) => frame.invocation && isSame(frame.invocation.macro, macro)));
  }

  /** The line of a real file that is being worked on. */
  #fileLine(): { frame: Frame; line: SourceLine } | undefined {
    const index = this.#frames.findLastIndex((frame) => frame.kind === 'file' && !frame.builtin);
    const frame = this.#frames[index];
    const line = frame?.lines[Math.max(0, frame.index - 1)];
    return line ? { frame, line } : undefined;
  }

  #origin(frame: Frame, line: SourceLine): LineOrigin {
    const macro = this.#frames.findLast((other) => other.kind === 'macro' && !other.builtin);
    if (frame.kind === 'file' && !frame.builtin) return { file: line.file, line: line.line };
    const outer = this.#fileLine()?.line ?? line;
    // The lines of a %rep that stands in a file are lines of that file.
    if (frame.kind === 'repeat' && !macro && !frame.builtin) return { file: line.file, line: line.line };
    const shown = macro ? macro.lines[Math.max(0, macro.index - 1)] : undefined;
    const inner = frame.builtin || frame.kind === 'file' ? shown : line;
    if (!macro || !inner) return { file: outer.file, line: outer.line };
    const innermost = { file: inner.file, line: inner.line, macro: macro.invocation!.nameAsWritten };
    return { file: outer.file, line: outer.line, innermost };
  }

  /** Inside a macro, problems are shown at the invocation: that is the line the user wrote for this. */
  #insideMacro(frame: Frame, line: SourceLine): { at: SourceSpan; macro?: string } | undefined {
    if (frame.kind === 'file' && !frame.builtin) return undefined;
    const macro = this.#frames.findLast((other) => other.kind === 'macro' && !other.builtin);
    if (!macro && !frame.builtin) return undefined;
    return { at: this.#wholeLine(this.#fileLine()?.line ?? line), macro: macro?.invocation?.nameAsWritten };
  }

  #wholeLine(line: SourceLine): SourceSpan {
    const first = line.tokens[0];
    const last = line.tokens.at(-1);
    const column = first?.column ?? 1;
    const length = first && last && last.line === first.line ? last.column + last.length - column : 1;
    return { file: line.file, line: line.line, column, length };
  }
}

/** Whether one macro is the other, or a later definition of it. */
function isSame(left: MultiLineMacro, right: MultiLineMacro): boolean {
  return left.name === right.name && left.minimum === right.minimum && left.maximum === right.maximum;
}
