import { Token } from '../source/token';
import type { MacroTable } from './macros';
import { numberToken, stringToken } from './single-line';

/** What macros such as `__LINE__` look at when they are used. */
export interface DynamicScope {
  outputFormat: string;
  bits(): number;
  file(): string;
  line(): number;
}

/** The version of NASM whose language this is. */
const version = { major: 2, minor: 16, subminor: 1, patch: 0 };

/** Defines the macros that are always there, under both their spellings: `__LINE__` and `__?LINE?__`. */
export function defineDynamicMacros(macros: MacroTable, scope: DynamicScope): void {
  const { major, minor, subminor, patch } = version;
  const number = (value: () => number) => (at: Token) => numberToken(BigInt(value()), at);
  const dynamic: Record<string, (at: Token) => Token[]> = {
    LINE: number(() => scope.line()),
    FILE: (at) => [stringToken(scope.file(), at)],
    BITS: number(() => scope.bits()),
    OUTPUT_FORMAT: (at) => words(at, scope.outputFormat),
    NASM_MAJOR: number(() => major),
    NASM_MINOR: number(() => minor),
    NASM_SUBMINOR: number(() => subminor),
    NASM_PATCHLEVEL: number(() => patch),
    NASM_VERSION_ID: number(() => (major << 24) | (minor << 16) | (subminor << 8) | patch),
    NASM_VER: (at) => [stringToken('2.16.01', at)],
    // Until a section has been named, the code section is the one to come back to.
    SECT: (at) => words(at, '[', 'section', '.text', ']'),
  };
  for (const [name, make] of Object.entries(dynamic)) {
    for (const spelling of [`__${name}__`, `__?${name}?__`]) {
      macros.defineSingleLine({ name: spelling, body: [], parameterOf: [], dynamic: make }, false);
    }
  }
}

function words(at: Token, ...texts: string[]): Token[] {
  return texts.map(
    (text) =>
      new Token(
        /^[[\]]$/.test(text) ? 'operator' : 'identifier',
        text,
        text === '.text',
        at.file,
        at.line,
        at.column,
        at.length,
      ),
  );
}
