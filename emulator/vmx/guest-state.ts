/** Which cell of the processor each guest-state and host-state field stands for. */
import { segmentNames, type CellName } from '../state/layout';
import type { VmcsFieldName } from './fields';
import { StateTransfer } from './state-transfer';

/** Bits of CR0 that neither VM entries nor VM exits change: ET, NW, CD and reserved ones (SDM 3C 27.3.2.1, 28.5.1). */
export const unmodifiedCr0Bits = 0x7ffa_ffd0n;

/** Guest-state fields that VM entries load and VM exits save as they are. */
export const plainGuestState = new StateTransfer([
  ['guest_cr3', 'cr3'],
  ['guest_rsp', 'rsp'],
  ['guest_gdtr_base', 'gdtrBase'],
  ['guest_gdtr_limit', 'gdtrLimit'],
  ['guest_idtr_base', 'idtrBase'],
  ['guest_idtr_limit', 'idtrLimit'],
  ['guest_ia32_sysenter_cs', 'sysenterCs'],
  ['guest_ia32_sysenter_esp', 'sysenterEsp'],
  ['guest_ia32_sysenter_eip', 'sysenterEip'],
  ['guest_activity_state', 'activityState'],
  ['guest_interruptibility_state', 'interruptibilityState'],
  ['guest_pending_debug_exceptions', 'pendingDebugExceptions'],
  ...segmentNames.flatMap((name): [VmcsFieldName, CellName][] => [
    [`guest_${name}_selector`, `${name}Selector`],
    [`guest_${name}_base`, `${name}Base`],
    [`guest_${name}_limit`, `${name}Limit`],
    [`guest_${name}_access_rights`, `${name}AccessRights`],
  ]),
]);

/** What a VM exit saves besides: VM entries load these with changes. */
export const savedGuestState = new StateTransfer([
  ['guest_cr0', 'cr0'],
  ['guest_cr4', 'cr4'],
  ['guest_rip', 'rip'],
]);

/** The PDPTE registers, which the VMCS holds for guests with EPT and PAE paging. */
export const pdpteState = new StateTransfer([
  ['guest_pdpte0', 'pdpte0'],
  ['guest_pdpte1', 'pdpte1'],
  ['guest_pdpte2', 'pdpte2'],
  ['guest_pdpte3', 'pdpte3'],
]);

/** Host-state fields that VM exits load as they are. */
export const plainHostState = new StateTransfer([
  ['host_cr3', 'cr3'],
  ['host_rsp', 'rsp'],
  ['host_gdtr_base', 'gdtrBase'],
  ['host_idtr_base', 'idtrBase'],
  ['host_ia32_sysenter_cs', 'sysenterCs'],
  ['host_ia32_sysenter_esp', 'sysenterEsp'],
  ['host_ia32_sysenter_eip', 'sysenterEip'],
  ['host_fs_base', 'fsBase'],
  ['host_gs_base', 'gsBase'],
  ['host_tr_base', 'trBase'],
  ...(['es', 'cs', 'ss', 'ds', 'fs', 'gs', 'tr'] as const).map((name): [VmcsFieldName, CellName] => [
    `host_${name}_selector`,
    `${name}Selector`,
  ]),
]);
