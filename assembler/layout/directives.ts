import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { TokenCursor } from '../expressions/cursor';
import { evaluate, isConstant } from '../expressions/evaluate';
import { parseExpression } from '../expressions/parser';
import type { ExpressionScope } from '../expressions/parser';
import { integerValue } from '../source/literals';
import { spell } from '../source/token';
import type { Token } from '../source/token';
import type { StatementBody } from '../statements/statement';
import type { Pass } from './pass';
import type { SectionBuilder } from './section';

type DirectiveStatement = Extract<StatementBody, { kind: 'directive' }>;
type Directive = (pass: Pass, statement: DirectiveStatement) => void;

/** Runs `bits`, `section`, `global` and their kin. */
export function runAssemblerDirective(pass: Pass, statement: DirectiveStatement): void {
  const run = Object.hasOwn(directives, statement.name) ? directives[statement.name] : undefined;
  if (run) run(pass, statement);
  else pass.diagnostics.error('unknownDirective', statement.at, `'${statement.name}' is no directive.`);
}

/** Expressions in directives may name labels in full. */
function directiveScope(diagnostics: DiagnosticSink): ExpressionScope {
  return { diagnostics, resolveLabel: (name) => name, register: () => undefined };
}

function constant(pass: Pass, tokens: readonly Token[], at: SourceSpan): bigint | undefined {
  const cursor = new TokenCursor(tokens, at);
  const expression = parseExpression(cursor, directiveScope(pass.diagnostics));
  if (expression.kind === 'broken') return undefined;
  if (!cursor.atEnd)
    pass.diagnostics.error('trailingTokens', cursor.here, `'${cursor.current!.text}' is not expected here.`);
  const value = evaluate(expression, pass);
  if (value.unknown) return pass.isFirst ? 0n : undefined;
  if (isConstant(value)) return value.number;
  pass.diagnostics.error('notConstant', at, 'A constant is needed here.');
  return undefined;
}

function bits(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  const value = tokens.length === 1 ? integerValue(tokens[0].text) : undefined;
  if (value === 16n || value === 32n || value === 64n) pass.bits = Number(value) as 16 | 32 | 64;
  else pass.diagnostics.error('badDirectiveArgument', tokens[0] ?? at, `'bits' takes 16, 32 or 64.`);
}

function names(pass: Pass, { arguments: tokens, at, name }: DirectiveStatement): Token[][] {
  const lists: Token[][] = [[]];
  for (const token of tokens) {
    if (token.is(',')) lists.push([]);
    else lists.at(-1)!.push(token);
  }
  const good = lists.filter((list) => list[0]?.kind === 'identifier');
  if (good.length < lists.length) {
    pass.diagnostics.error('badDirectiveArgument', tokens[0] ?? at, `'${name}' takes names, with commas between them.`);
  }
  return good;
}

function defaults(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  for (const token of tokens) {
    const word = token.text.toLowerCase();
    if (word === 'rel') pass.relativeByDefault = true;
    else if (word === 'abs') pass.relativeByDefault = false;
    else if (!/^(bnd|nobnd|,)$/.test(word)) {
      pass.diagnostics.error('badDirectiveArgument', token, `'default' takes rel or abs.`);
    }
  }
  if (tokens.length === 0) pass.diagnostics.error('badDirectiveArgument', at, `'default' takes rel or abs.`);
}

function org(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  if (pass.format !== 'bin') {
    pass.diagnostics.error('badDirectiveArgument', at, `'org' is for flat output; a linker places an object file.`);
    return;
  }
  const value = constant(pass, tokens, at);
  if (value !== undefined) pass.origin = BigInt.asUintN(64, value);
}

function absolute(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  const cursor = new TokenCursor(tokens, at);
  const expression = parseExpression(cursor, directiveScope(pass.diagnostics));
  const value = evaluate(expression, pass);
  if (value.registers) pass.diagnostics.error('registerInExpression', at, 'A register is no address.');
  pass.enterAbsolute(value);
}

/** What the well-known sections are (NASM manual "elf section types" and "bin"). */
const knownSections: Record<string, Partial<SectionBuilder>> = {
  '.text': { executable: true },
  '.data': { writable: true },
  '.rodata': {},
  '.bss': { writable: true, nobits: true },
};

function section(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  const name = tokens[0];
  // Names such as .note.GNU-stack are more than one token, but have no blank in them.
  let index = 1;
  while (index < tokens.length && !tokens[index].spaceBefore && !tokens[index].is('=') && !tokens[index + 1]?.is('='))
    index++;
  if (!name || name.kind === 'operator') {
    pass.diagnostics.error('badSection', name ?? at, `'section' needs a name.`);
    return;
  }
  const text = name.kind === 'string' ? name.text.slice(1, -1) : spell(tokens.slice(0, index));
  const entered = pass.enterSection(text, (made) => {
    if (pass.format === 'elf64') made.executable = made.writable = false;
    Object.assign(made, Object.hasOwn(knownSections, text) ? knownSections[text] : {});
  });
  while (index < tokens.length) index = attribute(pass, entered, tokens, index);
}

/** Reads one attribute at `index`; returns where the next one starts. */
function attribute(pass: Pass, entered: SectionBuilder, tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  const word = token.text.toLowerCase();
  if (tokens[index + 1]?.is('=')) {
    let end = index + 2;
    let depth = 0;
    while (
      end < tokens.length &&
      (depth > 0 || end === index + 2 || !tokens[end].spaceBefore || !startsAttribute(tokens, end))
    ) {
      if (tokens[end].is('(')) depth++;
      if (tokens[end].is(')')) depth--;
      end++;
    }
    assignAttribute(pass, entered, token, word, tokens.slice(index + 2, end));
    return end;
  }
  const flags: Record<string, Partial<SectionBuilder>> = {
    nobits: { nobits: true },
    progbits: { nobits: false },
    exec: { executable: true },
    noexec: { executable: false },
    write: { writable: true },
    nowrite: { writable: false },
    alloc: { allocated: true },
    noalloc: { allocated: false },
    note: {},
  };
  if (Object.hasOwn(flags, word)) Object.assign(entered, flags[word]);
  else pass.diagnostics.warning('badSection', token, `'${token.text}' is no attribute of a section; it is ignored.`);
  return index + 1;
}

function startsAttribute(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index].kind === 'identifier' &&
    (tokens[index + 1]?.is('=') || /^(no|prog)?(bits|exec|write|alloc)$/i.test(tokens[index].text))
  );
}

function assignAttribute(pass: Pass, entered: SectionBuilder, at: Token, word: string, tokens: readonly Token[]): void {
  if (word === 'follows' || word === 'vfollows') {
    const name = tokens[0]?.text ?? '';
    if (word === 'follows') entered.follows = { name, at };
    else entered.virtualFollows = { name, at };
    return;
  }
  const value = constant(pass, tokens, at);
  if (value === undefined) return;
  if (word === 'align') setAlignment(pass, entered, value, at);
  else if (word === 'valign') entered.virtualAlignment = Number(value);
  else if (word === 'start') entered.startAddress = BigInt.asUintN(64, value);
  else if (word === 'vstart') entered.virtualStart = BigInt.asUintN(64, value);
  else pass.diagnostics.error('badSection', at, `'${at.text}' is no attribute of a section.`);
}

const largestAlignment = 1n << 30n;

function setAlignment(pass: Pass, entered: SectionBuilder, value: bigint, at: SourceSpan): void {
  if (value < 1n || value > largestAlignment || (value & (value - 1n)) !== 0n) {
    pass.diagnostics.error('badAlignment', at, `An alignment of ${value} is not a power of two up to 2^30.`);
  } else entered.alignment = Math.max(entered.alignment, Number(value));
}

/** `align` and `alignb` also align the section they stand in. */
function sectionAlignment(pass: Pass, { arguments: tokens, at }: DirectiveStatement): void {
  if (tokens.length === 1 && /^(on|off)$/i.test(tokens[0].text)) return;
  const value = constant(pass, tokens, at);
  if (value !== undefined && pass.section) setAlignment(pass, pass.section, value, at);
}

const nothing: Directive = () => undefined;

const directives: Record<string, Directive> = {
  bits,
  use16: (pass) => void (pass.bits = 16),
  use32: (pass) => void (pass.bits = 32),
  use64: (pass) => void (pass.bits = 64),
  default: defaults,
  org,
  absolute,
  section,
  segment: section,
  sectalign: sectionAlignment,
  global: (pass, statement) => {
    for (const [name] of names(pass, statement)) pass.symbols.globals.set(name.text, name);
  },
  static: nothing,
  extern: externals,
  required: externals,
  common: (pass, statement) => {
    for (const [name, ...size] of names(pass, statement)) {
      const bytes = constant(pass, size.length ? size : [], statement.at);
      pass.symbols.declareExtern(name.text, name, Number(bytes ?? 0n));
    }
  },
  cpu: (pass, { arguments: tokens, at }) => {
    // All instructions are always there: the machine decides what it has.
    if (tokens.length === 0) pass.diagnostics.error('badDirectiveArgument', at, `'cpu' needs the name of a processor.`);
  },
  float: nothing,
  warning: nothing,
  list: nothing,
  debug: nothing,
};

function externals(pass: Pass, statement: DirectiveStatement): void {
  for (const [name] of names(pass, statement)) {
    pass.symbols.declareExtern(name.text, name);
  }
}
