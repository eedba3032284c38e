import { spell } from '../source/token';
import type { Token } from '../source/token';
import { conditions, parameterRange } from './conditions';
import { complain, definitions, macroName, textOf } from './definitions';
import type { Directive } from './definitions';
import type { Preprocessor } from './preprocessor';
import { standardMacrosFile, standardPackages } from './standard-macros';

/** Runs a `%` directive. False when the line is none. `directive` is the name in lower case. */
export function runDirective(preprocessor: Preprocessor, directive: string, tokens: readonly Token[]): boolean {
  const name = tokens[0];
  const rest = tokens.slice(1);
  if (runConditional(preprocessor, directive, rest, name)) return true;
  if (!preprocessor.emitting) return true;
  const run = Object.hasOwn(directives, directive) ? directives[directive] : undefined;
  if (run) run(preprocessor, rest, name);
  else if (Object.hasOwn(unsupported, directive)) {
    preprocessor.diagnostics.error(
      'unsupportedDirective',
      name,
      `'${name.text}' is not supported: ${unsupported[directive]}.`,
    );
  } else preprocessor.diagnostics.error('unknownDirective', name, `'${name.text}' is no preprocessor directive.`);
  return true;
}

const unsupported: Record<string, string> = {
  '%arg': 'write the offsets as %define',
  '%local': 'write the offsets as %define',
  '%stacksize': 'write the offsets as %define',
  '%rmacro': 'a macro cannot invoke itself',
  '%irmacro': 'a macro cannot invoke itself',
};

function runConditional(preprocessor: Preprocessor, directive: string, tokens: readonly Token[], name: Token): boolean {
  const stack = preprocessor.conditions;
  if (directive === '%endif' || directive === '%else' || directive.startsWith('%elif')) {
    const current = stack.at(-1);
    if (!current) {
      preprocessor.diagnostics.error('unbalancedConditional', name, `'${name.text}' without an %if before it.`);
    } else if (directive === '%endif') stack.pop();
    else if (current.elseSeen) {
      preprocessor.diagnostics.error('unbalancedConditional', name, `'${name.text}' after %else.`);
      current.emitting = false;
    } else if (directive === '%else') {
      current.emitting = !current.settled;
      current.elseSeen = true;
    } else {
      current.emitting = !current.settled && evaluateCondition(preprocessor, directive.slice(5), tokens, name);
      current.settled ||= current.emitting;
    }
    return true;
  }
  if (!/^%if/.test(directive)) return false;
  const outer = preprocessor.emitting;
  const emitting = outer && evaluateCondition(preprocessor, directive.slice(3), tokens, name);
  // A conditional inside text that is skipped takes no branch at all.
  stack.push({ emitting, settled: emitting || !outer, elseSeen: false, at: name });
  return true;
}

function evaluateCondition(preprocessor: Preprocessor, kind: string, tokens: readonly Token[], name: Token): boolean {
  const negated = !Object.hasOwn(conditions, kind) && kind.startsWith('n');
  const own = negated ? kind.slice(1) : kind;
  const condition = Object.hasOwn(conditions, own) ? conditions[own] : undefined;
  if (!condition) {
    preprocessor.diagnostics.error('unknownDirective', name, `'${name.text}' is no preprocessor directive.`);
    return false;
  }
  const holds = condition(tokens, name, {
    diagnostics: preprocessor.diagnostics,
    macros: preprocessor.macros,
    expand: (list) => preprocessor.expand(list),
    evaluate: (list, at) => preprocessor.host.evaluate(list, at),
    contextName: () => preprocessor.contexts.at(-1)?.name,
  });
  return holds !== negated;
}

function repeat(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token): void {
  const expanded = preprocessor.expand(tokens).filter((token) => token.text.toLowerCase() !== '.nolist');
  let count = preprocessor.host.evaluate(expanded, directive) ?? 0n;
  if (count > 1_000_000n) {
    complain(preprocessor, directive, `%rep ${count} is more than a million rounds.`);
    count = 0n;
  }
  if (count < 0n) {
    preprocessor.diagnostics.warning('negativeCount', directive, `%rep ${count} is negative; nothing is repeated.`);
  }
  preprocessor.collection = {
    kind: 'repeat',
    at: directive,
    lines: [],
    depth: 0,
    finish: (lines) => preprocessor.repeat(lines, count),
  };
}

function userMessage(severity: 'error' | 'warning'): Directive {
  return (preprocessor, tokens, directive) => {
    const expanded = preprocessor.expand(tokens);
    const text =
      expanded.length === 1 && expanded[0].kind === 'string' ? expanded[0].text.slice(1, -1) : spell(expanded);
    if (severity === 'error') preprocessor.diagnostics.error('userError', directive, text || 'Error');
    else preprocessor.diagnostics.warning('userWarning', directive, text || 'Warning');
  };
}

function rotate(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token): void {
  const by = preprocessor.host.evaluate(preprocessor.expand(tokens), directive);
  const { invocation } = preprocessor;
  if (!invocation) complain(preprocessor, directive, '%rotate stands outside of a macro.');
  else if (by !== undefined && invocation.parameters.length > 0) {
    const count = BigInt(invocation.parameters.length);
    const turned = (BigInt(invocation.rotation) + by) % count;
    invocation.rotation = Number((turned + count) % count);
  }
}

function popContext(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token): boolean {
  const top = preprocessor.contexts.at(-1);
  if (!top)
    preprocessor.diagnostics.error('contextStack', directive, `'${directive.text}' without a context to work on.`);
  else if (tokens[0] && directive.text.toLowerCase() === '%pop' && tokens[0].text !== top.name) {
    const message = `%pop ${tokens[0].text}, but the open context is ${top.name ?? 'one without a name'}.`;
    preprocessor.diagnostics.error('contextStack', tokens[0], message);
  } else return true;
  return false;
}

const directives: Record<string, Directive> = {
  ...definitions,
  '%unmacro': unmacro,
  '%unimacro': unmacro,
  '%endmacro': unopened,
  '%endm': unopened,
  '%endrep': unopened,
  '%exitmacro': (preprocessor, _, directive) => preprocessor.leave('macro', directive),
  '%exitrep': (preprocessor, _, directive) => preprocessor.leave('repeat', directive),
  '%rep': repeat,
  '%rotate': rotate,
  '%include': (preprocessor, tokens, directive) => {
    const path = textOf(preprocessor, preprocessor.expand(tokens)[0], directive);
    if (path !== undefined) preprocessor.include(path, tokens[0]);
  },
  '%use': (preprocessor, tokens, directive) => {
    const name = (tokens[0]?.text ?? '').replace(/^["'`]|["'`]$/g, '').toLowerCase();
    const text = Object.hasOwn(standardPackages, name) ? standardPackages[name] : undefined;
    if (text === undefined) complain(preprocessor, tokens[0] ?? directive, `There is no package '${name}' here.`);
    else preprocessor.pushFile(`${standardMacrosFile.slice(0, -1)}: ${name}>`, text, true);
  },
  '%push': (preprocessor, tokens) => {
    preprocessor.contexts.push({ name: tokens[0]?.text, number: preprocessor.nextUnique() });
  },
  '%pop': (preprocessor, tokens, directive) => {
    if (popContext(preprocessor, tokens, directive)) preprocessor.contexts.pop();
  },
  '%repl': (preprocessor, tokens, directive) => {
    if (popContext(preprocessor, tokens, directive)) preprocessor.contexts.at(-1)!.name = tokens[0]?.text;
  },
  '%error': userMessage('error'),
  '%fatal': (preprocessor, tokens, directive) => {
    userMessage('error')(preprocessor, tokens, directive);
    preprocessor.stop();
  },
  '%warning': userMessage('warning'),
  '%clear': (preprocessor) => preprocessor.macros.clear(),
  // Dependency lists, listing control and line numbers of another tool have no effect on the output.
  '%depend': () => undefined,
  '%line': () => undefined,
  '%pragma': () => undefined,
  '%note': () => undefined,
};

function unopened(preprocessor: Preprocessor, _: readonly Token[], directive: Token): void {
  const problem = directive.text.toLowerCase() === '%endrep' ? 'unbalancedRepeat' : 'unbalancedMacro';
  preprocessor.diagnostics.error(problem, directive, `'${directive.text}' without its beginning.`);
}

function unmacro(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token): void {
  const name = macroName(preprocessor, tokens, directive);
  const range = name && parameterRange(tokens.slice(1));
  if (name && range) preprocessor.macros.undefineMultiLine(name.text, range.minimum, range.maximum);
  else if (name) complain(preprocessor, directive, `'${directive.text}' needs the number of parameters.`);
}
