import type { SourceLine } from '../source/lexer';
import type { Token } from '../source/token';

/** How `%define name(parameter)` treats an argument: `=` evaluates it, `&` makes a string of it. */
export interface SingleLineParameter {
  name: string;
  treatment: 'text' | 'evaluate' | 'stringify';
  greedy: boolean;
}

/** A macro made by `%define`, `%assign` and their kin. */
export interface SingleLineMacro {
  name: string;
  /** Absent: the macro takes no parentheses. */
  parameters?: SingleLineParameter[];
  body: Token[];
  /** For each body token the parameter it stands for, or -1. */
  parameterOf: number[];
  /** Made anew at each use, such as `__LINE__`. */
  dynamic?: (at: Token) => Token[];
}

/** A macro made by `%macro` and `%imacro`. */
export interface MultiLineMacro {
  name: string;
  ignoreCase: boolean;
  minimum: number;
  /** Infinity for `%macro name 1-*`. */
  maximum: number;
  /** The last parameter takes all that is left, commas included. */
  greedy: boolean;
  defaults: Token[][];
  body: SourceLine[];
  /** Part of the assembler, not of the program: its lines are of no interest to anyone stepping. */
  builtin: boolean;
}

/** A running multi-line macro: what `%1`, `%0`, `%%name` mean. */
export interface MacroInvocation {
  macro: MultiLineMacro;
  nameAsWritten: string;
  parameters: Token[][];
  /** How far `%rotate` has turned them. */
  rotation: number;
  /** Makes `%%name` unique. */
  unique: number;
  /** `%00`: the label before the invocation. */
  label: Token[];
}

/** Name tables for both kinds of macro, each with a case-sensitive and a case-insensitive part. */
export class MacroTable {
  readonly #single = new Map<string, SingleLineMacro[]>();
  readonly #singleIgnoringCase = new Map<string, SingleLineMacro[]>();
  readonly #multi = new Map<string, MultiLineMacro[]>();
  readonly #aliases = new Map<string, string>();

  /** All single-line macros of this name; they differ in their number of parameters. */
  singleLine(name: string): SingleLineMacro[] | undefined {
    const exact = this.#single.get(name) ?? this.#singleIgnoringCase.get(name.toLowerCase());
    if (exact) return exact;
    const target = this.#aliases.get(name);
    return target === undefined ? undefined : this.#single.get(target);
  }

  defineSingleLine(macro: SingleLineMacro, ignoreCase: boolean): void {
    const table = ignoreCase ? this.#singleIgnoringCase : this.#single;
    const key = ignoreCase ? macro.name.toLowerCase() : macro.name;
    const others = (this.singleLine(macro.name) ?? []).filter(
      (other) => other.parameters?.length !== macro.parameters?.length,
    );
    this.undefineSingleLine(macro.name);
    table.set(key, [...others, macro]);
  }

  undefineSingleLine(name: string): void {
    this.#single.delete(name);
    this.#singleIgnoringCase.delete(name.toLowerCase());
    this.#aliases.delete(name);
  }

  defineAlias(name: string, target: string): void {
    this.undefineSingleLine(name);
    this.#aliases.set(name, target);
  }

  /** All multi-line macros that a word could invoke. */
  multiLine(name: string): MultiLineMacro[] {
    const all = this.#multi.get(name.toLowerCase());
    return all ? all.filter((macro) => macro.ignoreCase || macro.name === name) : [];
  }

  /** A later definition takes the place of an earlier one with the same numbers of parameters. */
  defineMultiLine(macro: MultiLineMacro): void {
    const key = macro.name.toLowerCase();
    const others = (this.#multi.get(key) ?? []).filter(
      (other) =>
        other.name !== macro.name ||
        other.minimum !== macro.minimum ||
        other.maximum !== macro.maximum ||
        other.greedy !== macro.greedy,
    );
    this.#multi.set(key, [macro, ...others]);
  }

  undefineMultiLine(name: string, minimum: number, maximum: number): void {
    const key = name.toLowerCase();
    const all = this.#multi.get(key) ?? [];
    this.#multi.set(
      key,
      all.filter(
        (macro) =>
          !((macro.ignoreCase || macro.name === name) && macro.minimum === minimum && macro.maximum === maximum),
      ),
    );
  }

  clear(): void {
    this.#single.clear();
    this.#singleIgnoringCase.clear();
    this.#multi.clear();
    this.#aliases.clear();
  }
}
