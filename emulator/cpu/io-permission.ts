/** Who may use an I/O port (SDM 1 19.5 "Protected-Mode I/O"). */
import { rflags } from '../engine/flags';
import { Access } from '../memory/translation';
import { generalProtection } from './exception';
import type { Processor } from './processor';
import { typeOf, systemType } from './descriptors';

/** Offset in a TSS of the offset of its I/O permission bitmap. */
const bitmapBaseOffset = 102;

/**
 * Raises #GP(0) unless the program may access `bytes` ports from `port` on: at a privilege level the I/O privilege level allows, or by the
 * bitmap of its TSS. Virtual-8086 mode always asks the bitmap.
 */
export function checkIoPermission(cpu: Processor, port: number, bytes: number): void {
  const { mode, state } = cpu;
  if (mode === 'real') return;
  if (mode !== 'virtual-8086' && cpu.cpl <= (state.systemFlags & rflags.IOPL) >> 12) return;
  const type = typeOf({ accessRights: state.trAccessRights });
  if (type !== systemType.tss32Busy && type !== systemType.tss32Available) throw generalProtection();
  if (bitmapBaseOffset + 1 > state.trLimit) throw generalProtection();
  const read16 = (offset: number) =>
    Number(cpu.access.read(state.trBase + BigInt(offset), 2, Access.read | Access.supervisor));
  const at = read16(bitmapBaseOffset) + (port >>> 3);
  // Two bytes are always read: the ports of one access may lie in both.
  if (at + 1 > state.trLimit) throw generalProtection();
  const mask = ((1 << bytes) - 1) << (port & 7);
  if ((read16(at) & mask) !== 0) throw generalProtection();
}
