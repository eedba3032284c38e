/** The guest that a VM exit has left, while its hypervisor runs: where it is, and its registers, as the VMCS has them. */
import {
  entryFailureFlag,
  generalRegisterNames,
  segmentNames,
  type CellName,
  type Vmcs,
  type VmcsFieldName,
  type VmExitEvent,
} from '../../emulator/index';
import type { UnwoundFrame, UnwindSpace } from './unwind';

/** Registers that a VM exit saves into the guest-state area (SDM 3C 28.3 "Saving Guest State"), by the state's names. */
const savedRegisters: readonly [register: CellName | 'rflags', field: VmcsFieldName][] = [
  ['rip', 'guest_rip'],
  ['rsp', 'guest_rsp'],
  ['rflags', 'guest_rflags'],
  ['cr0', 'guest_cr0'],
  ['cr3', 'guest_cr3'],
  ['cr4', 'guest_cr4'],
  ...segmentNames.flatMap((name): [CellName, VmcsFieldName][] => [
    [`${name}Selector`, `guest_${name}_selector`],
    [`${name}Base`, `guest_${name}_base`],
    [`${name}Limit`, `guest_${name}_limit`],
    [`${name}AccessRights`, `guest_${name}_access_rights`],
  ]),
  ...(['gdtr', 'idtr'] as const).flatMap((name): [CellName, VmcsFieldName][] => [
    [`${name}Base`, `guest_${name}_base`],
    [`${name}Limit`, `guest_${name}_limit`],
  ]),
];

/** Whether a VM exit left a guest: a failed VM entry comes back the same way, but no guest has run. */
export function leavesGuest({ reason }: VmExitEvent): boolean {
  return (reason & entryFailureFlag) === 0;
}

/** @param general the general registers at the exit, in the order of the state: the hypervisor keeps them where it likes */
export function exitedRegisters(vmcs: Vmcs, general: BigUint64Array): Map<string, bigint> {
  const registers = new Map<string, bigint>(generalRegisterNames.map((name, index) => [name, general[index]]));
  for (const [register, field] of savedRegisters) registers.set(register, vmcs.read(field));
  return registers;
}

export function exitedFrame(registers: ReadonlyMap<string, bigint>, { codeBase }: UnwindSpace): UnwoundFrame {
  const value = (name: CellName): bigint => registers.get(name) ?? 0n;
  return {
    address: BigInt.asUintN(64, codeBase + value('rip')),
    stackPointer: value('rsp'),
    framePointer: value('rbp'),
  };
}

/** The size of the guest's return addresses and the bases they are relative to, by its CS (SDM 3A 3.4.5.1). */
export function exitedCodeSpace(vmcs: Vmcs): Pick<UnwindSpace, 'pointerBytes' | 'codeBase' | 'stackBase'> {
  const rights = vmcs.read32('guest_cs_access_rights');
  const isLongMode = (vmcs.read32('vm_entry_controls') >>> 9) & 1;
  if (isLongMode && (rights >>> 13) & 1) return { pointerBytes: 8, codeBase: 0n, stackBase: 0n };
  const pointerBytes = (rights >>> 14) & 1 ? 4 : 2;
  return { pointerBytes, codeBase: vmcs.read('guest_cs_base'), stackBase: vmcs.read('guest_ss_base') };
}
