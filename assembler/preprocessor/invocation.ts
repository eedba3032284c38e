import type { Token } from '../source/token';
import type { MultiLineMacro } from './macros';
import { splitArguments } from './parameters';

/** The first macro that takes this number of arguments, with defaults in place of those left out. */
export function chooseMacro(
  candidates: readonly MultiLineMacro[],
  written: readonly Token[],
): { macro: MultiLineMacro; parameters: Token[][] } | undefined {
  for (const macro of candidates) {
    const parameters = splitArguments(written, macro.greedy ? macro.maximum : Infinity);
    const count = parameters.length;
    if (count < macro.minimum || (count > macro.maximum && !macro.greedy)) continue;
    // A comma at the end does not make one more argument where the macro can do without.
    if (count > macro.minimum && parameters.at(-1)!.length === 0 && !macro.greedy) parameters.pop();
    for (let index = parameters.length; index < macro.minimum + macro.defaults.length; index++) {
      if (index >= macro.minimum) parameters.push(macro.defaults[index - macro.minimum]);
    }
    return { macro, parameters };
  }
  return undefined;
}
