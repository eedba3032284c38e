/** Which handlers are part of the interpreter's loop. It must stay small enough for an optimizing compiler, so these are what 64-bit programs run most. */
import type { HandlerForm } from '../isa/forms';

const moves = ['Mov', 'Movzx', 'Movsx', 'Movsxd', 'Lea'];
const arithmetic = ['Add', 'Sub', 'Cmp', 'And', 'Or', 'Xor', 'Test', 'Inc', 'Dec', 'Neg', 'Imul', 'Shl', 'Shr', 'Sar'];
const transfers = ['Jmp', 'Call', 'Ret', 'Push', 'Pop', 'Leave', 'Nop'];
const inlinedMnemonics: ReadonlySet<string> = new Set([...moves, ...arithmetic, ...transfers]);

/** Forms of these also with 8-bit operands. */
const withBytes: ReadonlySet<string> = new Set(['Mov', 'Cmp', 'Test', 'Movzx', 'Movsx']);

export function isInlined({ row, template, variant }: HandlerForm): boolean {
  const { mnemonic } = row;
  if (variant.codeWidth === 32 || variant.address === 'full32' || template.size === 16) return false;
  if (/^(J|Set|Cmov)[a-z]+$/.test(mnemonic) && mnemonic !== 'Jmp') return /^J(n?[ebsl]|[ag]e?|[lb]e)$/.test(mnemonic) && template.size === 64;
  if (!inlinedMnemonics.has(mnemonic)) return false;
  return template.size !== 8 || withBytes.has(mnemonic);
}
