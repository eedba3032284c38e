/**
 * Which VMCS fields have changed since the exit before: what the guest did between two exits, and what the hypervisor wrote
 * after the last one. Before a VMCS has two exits, the comparison is with what was first entered.
 */
import { bitWidth, vmcsFieldOffset, type Machine, type VmcsField } from '../../emulator/index';

const regionBytes = 4096;

interface Snapshots {
  /** The region at the last exit (or at the first entry). */
  latest: Uint8Array;
  /** The region one exit earlier. */
  previous: Uint8Array | undefined;
}

export class VmcsChanges {
  private readonly byAddress = new Map<number, Snapshots>();

  constructor(private readonly machine: Machine) {}

  /** To be called at each VM entry; only the first of a VMCS is kept. */
  entered(vmcs: number): void {
    if (!this.byAddress.has(vmcs))
      this.byAddress.set(vmcs, { latest: this.copy(vmcs, undefined), previous: undefined });
  }

  /** To be called at each VM exit, when its information is in the VMCS. */
  exited(vmcs: number): void {
    const known = this.byAddress.get(vmcs);
    // The buffers take turns: exits are frequent.
    const spare = known?.previous;
    this.byAddress.set(vmcs, { latest: this.copy(vmcs, spare), previous: known?.latest });
  }

  /** The field's value at the exit before, when it was another one. */
  before(vmcs: number, field: VmcsField): bigint | undefined {
    const known = this.byAddress.get(vmcs);
    const baseline = known?.previous ?? known?.latest;
    if (baseline === undefined) return undefined;
    const old = readField(baseline, 0, field);
    return old === readField(this.machine.memory.ram, vmcs, field) ? undefined : old;
  }

  private copy(vmcs: number, into: Uint8Array | undefined): Uint8Array {
    const target = into ?? new Uint8Array(regionBytes);
    target.set(this.machine.memory.ram.subarray(vmcs, vmcs + regionBytes));
    return target;
  }
}

function readField(bytes: Uint8Array, region: number, field: VmcsField): bigint {
  const at = region + vmcsFieldOffset(field);
  let value = 0n;
  for (let index = bitWidth(field) / 8 - 1; index >= 0; index--) value = (value << 8n) | BigInt(bytes[at + index]);
  return value;
}
