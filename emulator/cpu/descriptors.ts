/** Segment descriptors and gates in memory (SDM 3A 3.4.5 "Segment Descriptors", 5.8.3 "Call Gates", 6.11 "IDT Descriptors", 6.14.1). */
import { Access } from '../memory/translation';
import { accessRights } from './modes';
import { ProcessorException, vector } from './exception';
import type { Processor } from './processor';

/** A code, data or system descriptor. `accessRights` has the VMCS layout; the limit is in bytes (granularity applied). */
export interface Descriptor {
  readonly base: bigint;
  readonly limit: number;
  readonly accessRights: number;
  readonly low: number;
  readonly high: number;
}

/** Types of system descriptors and gates (SDM 3A table 3-2). */
export const systemType = {
  tss16Available: 1, ldt: 2, tss16Busy: 3, callGate16: 4, taskGate: 5, interruptGate16: 6, trapGate16: 7, tss32Available: 9, tss32Busy: 11,
  callGate32: 12, interruptGate32: 14, trapGate32: 15,
} as const; // prettier-ignore

export function parseDescriptor(low: number, high: number, baseUpper = 0): Descriptor {
  const limit = ((low & 0xffff) | (high & 0xf_0000)) >>> 0;
  const base = ((low >>> 16) | ((high & 0xff) << 16) | (high & 0xff00_0000)) >>> 0;
  const rights = (high >>> 8) & 0xf0ff;
  return {
    base: BigInt(base) | (BigInt(baseUpper) << 32n),
    limit: rights & accessRights.G ? ((limit << 12) | 0xfff) >>> 0 : limit,
    accessRights: rights,
    low,
    high,
  };
}

export const dplOf = (descriptor: { readonly accessRights: number }) =>
  (descriptor.accessRights & accessRights.dpl) >> 5;
export const typeOf = (descriptor: { readonly accessRights: number }) => descriptor.accessRights & accessRights.type;
export const isPresent = (descriptor: { readonly accessRights: number }) =>
  (descriptor.accessRights & accessRights.P) !== 0;
export const isSystem = (descriptor: { readonly accessRights: number }) =>
  (descriptor.accessRights & accessRights.S) === 0;
export const isCode = (descriptor: { readonly accessRights: number }) =>
  !isSystem(descriptor) && (descriptor.accessRights & 8) !== 0;
export const isConformingCode = (descriptor: { readonly accessRights: number }) =>
  isCode(descriptor) && (descriptor.accessRights & 4) !== 0;

/**
 * Linear address of the descriptor a selector names, or undefined when it is beyond its table. System descriptors in IA-32e mode have 16 bytes.
 */
export function descriptorAddress(cpu: Processor, selector: number, bytes = 8): bigint | undefined {
  const { state } = cpu;
  const local = (selector & 4) !== 0;
  if (local && state.ldtrAccessRights & accessRights.unusable) return undefined;
  const limit = local ? state.ldtrLimit : state.gdtrLimit;
  const offset = selector & 0xfff8;
  if (offset + bytes - 1 > limit) return undefined;
  return (local ? state.ldtrBase : state.gdtrBase) + BigInt(offset);
}

/**
 * Reads the descriptor a selector names; raises `faultVector` with the selector as error code when it is beyond its table. `external` sets
 * the EXT bit of error codes (SDM 3A 6.13).
 */
export function readDescriptor(
  cpu: Processor,
  selector: number,
  faultVector: number = vector.generalProtection,
  external = 0,
): Descriptor {
  const address = descriptorAddress(cpu, selector);
  if (address === undefined) throw new ProcessorException(faultVector, (selector & 0xfffc) | external);
  const value = cpu.access.read(address, 8, Access.read | Access.supervisor);
  return parseDescriptor(Number(value & 0xffff_ffffn), Number(value >> 32n));
}

/** Reads a 16-byte system descriptor (LDT, TSS or call gate in IA-32e mode): its second half, whose low dword is the upper base. */
export function readUpperHalf(
  cpu: Processor,
  selector: number,
  faultVector: number = vector.generalProtection,
): bigint {
  const address = descriptorAddress(cpu, selector, 16);
  if (address === undefined) throw new ProcessorException(faultVector, selector & 0xfffc);
  return cpu.access.read(address + 8n, 8, Access.read | Access.supervisor);
}

/** Sets the accessed bit of a code or data descriptor in memory, as loading it does (SDM 3A 3.4.5.1). */
export function markAccessed(cpu: Processor, selector: number, descriptor: Descriptor): void {
  if (descriptor.accessRights & 1) return;
  const address = descriptorAddress(cpu, selector);
  if (address === undefined) return;
  cpu.access.write(address + 4n, 4, BigInt((descriptor.high | 0x100) >>> 0), Access.write | Access.supervisor);
}

/** Sets or clears the busy bit of a TSS descriptor in memory. */
export function markBusy(cpu: Processor, selector: number, busy: boolean): void {
  const address = descriptorAddress(cpu, selector);
  if (address === undefined) return;
  const high = cpu.access.read(address + 4n, 4, Access.read | Access.supervisor);
  cpu.access.write(address + 4n, 4, busy ? high | 0x200n : high & ~0x200n, Access.write | Access.supervisor);
}
