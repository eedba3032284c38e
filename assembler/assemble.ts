import type { AssembleOptions, Assembly, AssemblySymbol, LineEntry } from './assembly';
import { DiagnosticSink, sortDiagnostics } from './diagnostics';
import type { SourceSpan } from './diagnostics';
import { objectFile } from './elf64';
import { TokenCursor } from './expressions/cursor';
import { evaluate, isConstant } from './expressions/evaluate';
import { parseExpression } from './expressions/parser';
import { Pass } from './layout/pass';
import type { SectionBuilder } from './layout/section';
import { flatImage, placeSections } from './output/flat';
import { resolveFixups } from './output/resolve-fixups';
import { Preprocessor } from './preprocessor/preprocessor';
import type { PreprocessorHost } from './preprocessor/preprocessor';
import type { SourceLine } from './source/lexer';
import type { Token } from './source/token';
import { StatementParser } from './statements/parser';
import type { Statement } from './statements/statement';

/** Layouts settle in a handful of passes; one that has not after this many never will. */
const mostPasses = 200;

/** Assembles a source in NASM syntax. Never throws on bad input: everything found is in `diagnostics`. */
export function assemble(options: AssembleOptions): Assembly {
  return new Assembler(options).run();
}

class Assembler {
  readonly #options: AssembleOptions;
  readonly #format: 'bin' | 'elf64';
  /** What is found while reading files stays true whatever later passes find. */
  readonly #sourceDiagnostics = new DiagnosticSink();
  /** What the preprocessor and the parser say: as often as they run. */
  readonly #frontDiagnostics = new DiagnosticSink();
  readonly #passDiagnostics = new DiagnosticSink();
  readonly #lexedFiles = new Map<string, SourceLine[]>();
  readonly #pass: Pass;
  #statements: Statement[] = [];
  /** Some `%if` or `%assign` looked at a label: other passes may take other branches. */
  #preprocessorSawLabels = false;

  constructor(options: AssembleOptions) {
    this.#options = options;
    this.#format = options.format ?? 'bin';
    this.#pass = new Pass({
      diagnostics: this.#passDiagnostics,
      format: this.#format,
      readFile: (path, from) => this.#readFile(path, from),
    });
  }

  run(): Assembly {
    const pass = this.#pass;
    this.#readStatements();
    pass.isFirst = false;
    let passes = 1;
    while (pass.unsettled && passes++ < mostPasses) this.#walk();
    const settled = !pass.unsettled;
    pass.isFinal = true;
    const place: SourceSpan = { file: this.#options.fileName, line: 1, column: 1, length: 1 };
    pass.diagnostics.reset();
    if (this.#format === 'bin') {
      for (const section of pass.sections.values()) section.size = section.offset;
      placeSections(pass.sections.values(), pass.origin, this.#sourceDiagnostics, place);
    }
    this.#walk();
    pass.diagnostics.context = undefined;
    if (!settled || pass.unsettled) {
      pass.diagnostics.error(
        'undecided',
        place,
        `The sizes in this source depend on each other in a circle; after ${mostPasses} passes they still change.`,
      );
    }
    for (const [name, at] of pass.symbols.globals) {
      if (pass.symbols.entries.has(name)) continue;
      const message = `'${name}' is declared global but not defined.`;
      // A flat image has no symbol table that would lack it.
      if (this.#format === 'bin') pass.diagnostics.warning('symbolNotDefined', at, message);
      else pass.diagnostics.error('symbolNotDefined', at, message);
    }
    return this.#result();
  }

  /** The first pass: statements are made and laid out in turn, because `%if` may ask for labels above it. */
  #readStatements(): void {
    this.#statements = [];
    const first = this.#pass.isFirst;
    const host = this.#host(first ? this.#sourceDiagnostics : this.#frontDiagnostics);
    const preprocessor = new Preprocessor(host, this.#options.fileName, this.#options.source, this.#lexedFiles);
    for (const [name, text] of Object.entries(this.#options.defines ?? {})) preprocessor.predefine(name, text);
    const parser = new StatementParser(this.#frontDiagnostics);
    for (let line = preprocessor.next(); line; line = preprocessor.next()) {
      this.#frontDiagnostics.context = line.shownAt;
      const statement = parser.parse(line);
      this.#statements.push(statement);
      this.#pass.run(statement);
    }
    this.#frontDiagnostics.context = undefined;
    this.#sourceDiagnostics.context = undefined;
  }

  #walk(): void {
    this.#pass.begin();
    this.#passDiagnostics.reset();
    if (!this.#preprocessorSawLabels) {
      for (const statement of this.#statements) this.#pass.run(statement);
      return;
    }
    this.#frontDiagnostics.reset();
    this.#readStatements();
  }

  #host(evaluationDiagnostics: DiagnosticSink): PreprocessorHost {
    const diagnostics = this.#frontDiagnostics;
    return {
      diagnostics,
      readFile: (path, from) => this.#readFile(path, from),
      bits: () => this.#pass.bits,
      outputFormat: this.#format,
      evaluate: (tokens, at) => {
        evaluationDiagnostics.context = diagnostics.context;
        return this.#evaluateNow(tokens, at, evaluationDiagnostics);
      },
    };
  }

  #evaluateNow(tokens: readonly Token[], at: SourceSpan, diagnostics: DiagnosticSink): bigint | undefined {
    const cursor = new TokenCursor(tokens, at);
    const expression = parseExpression(cursor, {
      diagnostics,
      resolveLabel: (name) => name,
      register: () => undefined,
    });
    if (expression.kind === 'broken') return undefined;
    if (!cursor.atEnd)
      diagnostics.error('trailingTokens', cursor.here, `'${cursor.current!.text}' is not expected here.`);
    const pass = this.#pass;
    const sawLabels = () => void (this.#preprocessorSawLabels = true);
    const value = evaluate(expression, {
      diagnostics,
      here: () => (sawLabels(), pass.here()),
      sectionStart: () => (sawLabels(), pass.sectionStart()),
      symbol: (name, where) => {
        sawLabels();
        const found = pass.symbols.entries.get(name);
        if (found && !found.value.unknown) return found.value;
        diagnostics.error(
          'undefinedSymbol',
          where,
          `'${name}' is not defined before this line; the preprocessor cannot look ahead.`,
        );
        return { number: 0n, unknown: true };
      },
    });
    if (value.unknown) return undefined;
    if (isConstant(value)) return value.number;
    diagnostics.error('notConstant', at, 'A constant is needed here.');
    return undefined;
  }

  #readFile(path: string, from: string): { name: string; bytes: Uint8Array } | undefined {
    const slash = Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\'));
    const beside = slash < 0 ? path : from.slice(0, slash + 1) + path;
    const directories = (this.#options.includeDirectories ?? []).map((directory) => `${directory}/${path}`);
    for (const name of new Set(/^([/\\]|[A-Za-z]:)/.test(path) ? [path] : [beside, ...directories, path])) {
      const bytes = this.#options.readFile(name);
      if (bytes) return { name, bytes };
    }
    return undefined;
  }

  #result(): Assembly {
    const pass = this.#pass;
    const sections = [...pass.sections.values()].filter(
      (section) => section.name !== '.text' || section.offset > 0 || pass.sections.size === 1,
    );
    const relocations = new Map(
      sections.map((section) => [section, resolveFixups(section, this.#passDiagnostics, this.#format === 'bin')]),
    );
    const symbols = this.#symbols();
    const lines = sections.flatMap((section) => lineEntries(section));
    const bytes =
      this.#format === 'bin'
        ? flatImage(sections)
        : objectFile(this.#options.fileName, sections, relocations, pass.symbols, this.#passDiagnostics);
    const sinks = [this.#sourceDiagnostics, this.#frontDiagnostics, this.#passDiagnostics];
    const entry = symbols.find(({ name, global }) => global && (name === '_start' || name === 'start'));
    return {
      bytes,
      sections: sections.map((section) => ({
        name: section.name,
        address: section.address,
        fileOffset: section.fileOffset,
        size: section.offset,
        bytes: section.bytes,
        nobits: section.nobits,
        alignment: section.alignment || 1,
        writable: section.writable,
        executable: section.executable,
      })),
      symbols,
      lines,
      origin: pass.origin ?? 0n,
      entry: entry?.value,
      diagnostics: sortDiagnostics(sinks.flatMap((sink) => sink.all)),
    };
  }

  #symbols(): AssemblySymbol[] {
    const { symbols } = this.#pass;
    const defined = [...symbols.entries.values()].map(({ name, value, kind, at }): AssemblySymbol => {
      const section = this.#pass.sectionOf(value);
      const number = BigInt.asUintN(64, value.number + (section?.address ?? 0n));
      const { file, line, column } = at;
      return {
        name,
        value: number,
        section: section?.name,
        global: symbols.globals.has(name),
        kind,
        file,
        line,
        column,
      };
    });
    const externs = [...symbols.externs.values()].map(({ name, at }): AssemblySymbol => {
      const { file, line, column } = at;
      return { name, value: 0n, section: undefined, global: true, kind: 'extern', file, line, column };
    });
    return [...defined, ...externs];
  }
}

/** The lines of a section, at their final addresses. */
function lineEntries(section: SectionBuilder): LineEntry[] {
  return section.lines.map(({ offset, size, origin, code }) => ({
    address: section.address + BigInt(offset),
    section: section.name,
    size,
    file: origin.file,
    line: origin.line,
    innermost: origin.innermost,
    code,
  }));
}
