/** Copies between cells of the processor and fields of a VMCS, planned once as addresses: VM entries and exits do hundreds of these. */
import { cellAddress, cpuCells, type CellName } from '../state/layout';
import type { CpuState } from '../state/cpu-state';
import { bitWidth, vmcsFieldNamed, type VmcsFieldName } from './fields';
import { vmcsFieldOffset, type Vmcs } from './vmcs';

interface Copy {
  readonly fieldOffset: number;
  readonly fieldBits: 16 | 32 | 64;
  readonly cell: number;
  readonly cellBits: number;
}

export class StateTransfer {
  private readonly copies: readonly Copy[];

  constructor(pairs: readonly (readonly [VmcsFieldName, CellName])[]) {
    this.copies = pairs.map(([field, cell]) => ({
      fieldOffset: vmcsFieldOffset(vmcsFieldNamed[field]),
      fieldBits: bitWidth(vmcsFieldNamed[field]),
      cell: cellAddress[cell],
      cellBits: cpuCells[cell].width,
    }));
  }

  /** Fields from cells. */
  save(state: CpuState, { memory, address }: Vmcs): void {
    const { view } = state;
    for (const { fieldOffset, fieldBits, cell, cellBits } of this.copies) {
      const at = address + fieldOffset;
      const low = cellBits === 16 ? view.getUint16(cell, true) : view.getUint32(cell, true);
      if (fieldBits === 16) {
        memory.write16(at, low);
        continue;
      }
      memory.write32(at, low);
      if (fieldBits === 64) memory.write32(at + 4, cellBits === 64 ? view.getUint32(cell + 4, true) : 0);
    }
  }

  /** Cells from fields. */
  load(state: CpuState, { memory, address }: Vmcs): void {
    const { view } = state;
    for (const { fieldOffset, fieldBits, cell, cellBits } of this.copies) {
      const at = address + fieldOffset;
      const low = fieldBits === 16 ? memory.read16(at) : memory.read32(at);
      if (cellBits === 16) {
        view.setUint16(cell, low, true);
        continue;
      }
      view.setUint32(cell, low, true);
      if (cellBits === 64) view.setUint32(cell + 4, fieldBits === 64 ? memory.read32(at + 4) : 0, true);
    }
  }
}
