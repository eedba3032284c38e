/**
 * Which handlers are part of the interpreter's loop: those 64-bit programs run most. The loop must stay small enough for an
 * optimizing compiler, which compiles it as one function.
 */
import type { HandlerForm } from '../isa/forms';

const inlinedMnemonics: ReadonlySet<string> = new Set([
  'Mov', 'Movzx', 'Movsx', 'Movsxd', 'Lea', 'Push', 'Pop', 'Leave', 'Nop',
  'Add', 'Sub', 'Cmp', 'And', 'Or', 'Xor', 'Test', 'Not', 'Neg', 'Inc', 'Dec', 'Imul', 'Shl', 'Shr', 'Sar', 'Rol', 'Ror',
  'Jmp', 'Call', 'Ret',
]); // prettier-ignore

/** Mnemonics whose forms with 8-bit operands are inlined too. */
const inlinedWithBytes: ReadonlySet<string> = new Set(['Mov', 'Cmp', 'Test', 'Movzx', 'Movsx']);

/** Jcc, SETcc and CMOVcc but for OF and PF, which compilers hardly use. */
const commonConditional = /^(J|Set|Cmov)(n?[ebsl]|[ag]e?|[lb]e)$/;

export function isInlined({ row, template, variant }: HandlerForm): boolean {
  if (variant.codeWidth === 32 || variant.address === 'full32' || template.size === 16) return false;
  if (commonConditional.test(row.mnemonic)) return true;
  return inlinedMnemonics.has(row.mnemonic) && (template.size !== 8 || inlinedWithBytes.has(row.mnemonic));
}
