/** Which cells of the processor each guest-state field holds; VM entries load and VM exits save by this list. */
import type { CellName, SegmentName } from '../state/layout';
import { segmentNames } from '../state/layout';
import type { VmcsFieldName } from './fields';

/** Bits of CR0 that neither VM entries nor VM exits change: ET, NW, CD and reserved ones (SDM 3C 27.3.2.1, 28.5.1). */
export const unmodifiedCr0Bits = 0x7ffa_ffd0n;

/** Fields that are copied as they are, in both directions. */
export const plainGuestFields: readonly (readonly [VmcsFieldName, CellName])[] = [
  ['guest_cr3', 'cr3'],
  ['guest_rsp', 'rsp'],
  ['guest_gdtr_base', 'gdtrBase'],
  ['guest_gdtr_limit', 'gdtrLimit'],
  ['guest_idtr_base', 'idtrBase'],
  ['guest_idtr_limit', 'idtrLimit'],
  ['guest_ia32_sysenter_cs', 'sysenterCs'],
  ['guest_ia32_sysenter_esp', 'sysenterEsp'],
  ['guest_ia32_sysenter_eip', 'sysenterEip'],
];

export const pdpteFields: readonly (readonly [VmcsFieldName, CellName])[] = [
  ['guest_pdpte0', 'pdpte0'],
  ['guest_pdpte1', 'pdpte1'],
  ['guest_pdpte2', 'pdpte2'],
  ['guest_pdpte3', 'pdpte3'],
];

export interface GuestSegmentFields {
  readonly name: SegmentName;
  readonly selector: VmcsFieldName;
  readonly base: VmcsFieldName;
  readonly limit: VmcsFieldName;
  readonly accessRights: VmcsFieldName;
}

export const guestSegments: readonly GuestSegmentFields[] = segmentNames.map((name) => ({
  name,
  selector: `guest_${name}_selector`,
  base: `guest_${name}_base`,
  limit: `guest_${name}_limit`,
  accessRights: `guest_${name}_access_rights`,
}));
