import { cellAddress, cpuCells, type Cell, type CellName } from './layout';

type CellValue<C extends Cell> = C extends Cell<64> ? bigint : number;

/** A property for each cell of the layout table: `bigint` (unsigned) for 64-bit cells, unsigned `number` for narrower ones. */
export type CpuCells = { -readonly [Name in CellName]: CellValue<(typeof cpuCells)[Name]> };

type WideCellName = { [Name in CellName]: (typeof cpuCells)[Name] extends Cell<64> ? Name : never }[CellName];

/** The unsigned 32-bit halves of each 64-bit cell, for code that must not pay for bigint: `ripLow`, `ripHigh`. */
export type CpuCellHalves = { [Half in `${WideCellName}Low` | `${WideCellName}High`]: number };

/** Typed access to one processor's state in the engine's linear memory. */
export class CpuStateView {
  readonly view: DataView;

  constructor(readonly buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  /** Reads any cell by name as an unsigned bigint. */
  read(name: CellName): bigint {
    const value = (this as unknown as CpuCells)[name];
    return BigInt(value);
  }

  /** Writes any cell by name; the value is truncated to the cell's width. */
  write(name: CellName, value: bigint): void {
    const { width } = cpuCells[name];
    const target = this as unknown as Record<CellName, bigint | number>;
    target[name] = width === 64 ? BigInt.asUintN(64, value) : Number(BigInt.asUintN(width, value));
  }
}

/** One processor's state: every cell of `cpuCells` as a property. */
export type CpuState = CpuStateView & CpuCells & CpuCellHalves;

for (const [name, { width }] of Object.entries(cpuCells) as [CellName, Cell][]) {
  const address = cellAddress[name];
  Object.defineProperty(CpuStateView.prototype, name, accessor(width, address));
  if (width === 64) {
    Object.defineProperty(CpuStateView.prototype, `${name}Low`, accessor(32, address));
    Object.defineProperty(CpuStateView.prototype, `${name}High`, accessor(32, address + 4));
  }
}

function accessor(width: number, address: number): PropertyDescriptor & ThisType<CpuStateView> {
  switch (width) {
    case 8:
      return {
        get() {
          return this.view.getUint8(address);
        },
        set(value: number) {
          this.view.setUint8(address, value);
        },
      };
    case 16:
      return {
        get() {
          return this.view.getUint16(address, true);
        },
        set(value: number) {
          this.view.setUint16(address, value, true);
        },
      };
    case 32:
      return {
        get() {
          return this.view.getUint32(address, true);
        },
        set(value: number) {
          this.view.setUint32(address, value, true);
        },
      };
    default:
      return {
        get() {
          return this.view.getBigUint64(address, true);
        },
        set(value: bigint) {
          this.view.setBigUint64(address, value, true);
        },
      };
  }
}

/** Makes the state view over the engine's linear memory. */
export function createCpuState(buffer: ArrayBuffer): CpuState {
  return new CpuStateView(buffer) as CpuState;
}
