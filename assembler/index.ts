/** The assembler's door: NASM syntax to bytes, symbols, lines and diagnostics. */
export { assemble } from './assemble';
export type { AssembleOptions, Assembly, AssemblySymbol, LineEntry, Section } from './assembly';
export type { Diagnostic } from './diagnostics';
