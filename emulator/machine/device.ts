/**
 * What a board offers to its devices and what a device offers to its board.
 */
import type { DeviceState } from '../state/device-state';

/** The size of a port or MMIO access, in bytes. */
export type AccessSize = 1 | 2 | 4;

/** Answers accesses to I/O ports. Values are unsigned and fit the size. */
export interface PortHandler {
  readPort(port: number, size: AccessSize): number;
  writePort(port: number, size: AccessSize, value: number): void;
}

/** Answers accesses to a range of host-physical addresses. An 8-byte access comes as two of 4 bytes, low half first. */
export interface MmioHandler {
  readMmio(offset: number, size: AccessSize): number;
  writeMmio(offset: number, size: AccessSize, value: number): void;
}

/** A range of host-physical addresses that a device answers. */
export interface MmioRange {
  /** Stops answering. */
  remove(): void;
}

/**
 * Virtual time. One tick is one retired instruction, or the same time spent halted; the nominal rate is
 * {@link ticksPerSecond}. There is no other clock.
 */
export interface VirtualClock {
  /** Ticks since power-on; an exact integer. */
  now(): number;
  /**
   * Makes a timer, stopped. Devices make theirs when they are constructed: timers that are due at the same tick run in the
   * order they were made, and the clock's snapshot holds their deadlines by name.
   */
  timer(name: string, due: () => void): Timer;
}

/** Calls its owner at an instruction boundary, once, when its deadline has come. */
export interface Timer {
  /** The tick at which it is due; Infinity when it is stopped. */
  readonly deadline: number;
  set(deadline: number): void;
  cancel(): void;
}

/** Nominal ticks (instructions) in one second of virtual time: a 1 GHz time-stamp counter. */
export const ticksPerSecond = 1_000_000_000;

/** An interrupt line; devices drive it, an interrupt controller watches it. */
export interface InterruptLine {
  set(asserted: boolean): void;
}

/** What one processor asks of its interrupt controller, at an instruction boundary. */
export interface InterruptController {
  /**
   * The vector of the external interrupt that the processor would get now; undefined when none waits that the task and
   * processor priorities let through. Acknowledges nothing, and knows nothing of RFLAGS.IF.
   */
  pendingVector(): number | undefined;
  /** Takes the interrupt (INTA): it is in service from now on. A request that is gone gives a spurious vector. */
  acknowledge(): number;
  /** Whether a non-maskable interrupt waits. */
  readonly nmiPending: boolean;
  /** Takes the non-maskable interrupt. */
  acknowledgeNmi(): void;
  /** CR8: the class of the task-priority register, 0..15. */
  taskPriorityClass: number;
}

/** What a device may use of its board. */
export interface Board {
  readonly clock: VirtualClock;
  /**
   * Gives ports to a handler. An access wider than `widest` bytes, or one that reaches beyond the handler's ports, is split
   * into bytes at consecutive ports, as an 8-bit ISA device sees it.
   */
  registerPorts(first: number, count: number, handler: PortHandler, widest?: AccessSize): void;
  registerMmio(address: number, length: number, handler: MmioHandler): MmioRange;
  /** The line of ISA interrupt request `irq` (0..15), wired to the PIC and the I/O APIC. One device drives a line. */
  interruptLine(irq: number): InterruptLine;
  /** Bytes the guest sends to a console, e.g. `serial0` or `debugcon`. */
  output(channel: string, byte: number): void;
  /** The guest asks to end the run. `code` is the guest's exit status (0 for a power-off). */
  powerOff(reason: 'power-off' | 'debug-exit', code: number): void;
  /** The guest asks for a reset of the machine, which ends the run. `source` names the device. */
  requestReset(source: string): void;
}

/** A device of a board. Its constructor takes the board and registers ports, memory and timers. */
export interface Device {
  readonly name: string;
  /** Everything about the device that changes. */
  readonly state: DeviceState;
  /** Returns to the power-on state. */
  reset(): void;
  /** Called after `state` was restored: sets up again what follows from it, such as a movable address range. */
  restored?(): void;
}
