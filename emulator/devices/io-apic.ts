/**
 * The I/O APIC: 24 interrupt inputs, each with a redirection entry that says where its interrupt goes, at address 0xFEC00000.
 *
 * Specification: Intel 82093AA I/O Advanced Programmable Interrupt Controller (290566). Messages reach the processors over the
 * {@link ApicBus} at once, so delivery status always reads as idle. The board's wires carry "asserted" and "not asserted", whatever their
 * voltage: the polarity bit of an entry is kept and changes nothing. The EOI register of later versions is not there.
 */
import type { AccessSize, Board, Device, InterruptLine, MmioHandler } from '../machine/device';
import { register, words32 } from '../state/device-fields';
import { deviceState } from '../state/device-state';
import { deliveryMode, type ApicBus } from './apic-bus';
import { deliveryModeOf } from './local-apic-registers';

export const ioApicAddress = 0xfec0_0000;
const mmioLength = 0x20;
const indexOffset = 0x00;
const windowOffset = 0x10;

export const inputCount = 24;
const idRegister = 0x00;
const versionRegister = 0x01;
const arbitrationRegister = 0x02;
const firstEntryRegister = 0x10;
const version = 0x11 | ((inputCount - 1) << 16);

// Redirection entry, low half (82093AA 3.2.4).
const logicalDestination = 1 << 11;
const remoteIrr = 1 << 14;
const levelTriggered = 1 << 15;
const masked = 1 << 16;
const entryWritable = 0x1_afff;

export class IoApic implements Device, MmioHandler {
  readonly name = 'ioApic';
  readonly state = deviceState({
    index: register(8, 'register seen through the window (IOREGSEL)'),
    id: register(4, 'I/O APIC ID'),
    inputs: register(inputCount, 'levels of the inputs'),
    entries: words32(inputCount, 'redirection entries, low halves'),
    destinations: words32(inputCount, 'destinations of the redirection entries'),
  });

  constructor(
    board: Pick<Board, 'registerMmio'>,
    private readonly bus: ApicBus,
  ) {
    board.registerMmio(ioApicAddress, mmioLength, this);
    bus.onEndOfInterrupt = (vector) => this.endOfInterrupt(vector);
    this.reset();
  }

  /** Every entry masked. Devices drive their lines anew when they are reset in their turn. */
  reset(): void {
    this.state.reset();
    this.state.entries.fill(masked);
  }

  /** The line of input `input` (0..23). */
  line(input: number): InterruptLine {
    return { set: (asserted) => this.setInput(input, asserted) };
  }

  /** Registers are to be read with 32 bits (82093AA 3.1); a narrower read gives that part of the register. */
  readMmio(offset: number, size: AccessSize): number {
    const value = this.readWord(offset & ~3) >>> (8 * (offset & 3));
    return size === 4 ? value : value & (2 ** (8 * size) - 1);
  }

  /** The index register takes its low byte with any size; the window takes writes of 32 bits only, as the data sheet demands. */
  writeMmio(offset: number, size: AccessSize, value: number): void {
    if (offset === indexOffset) this.state.index = value;
    else if (offset === windowOffset && size === 4) this.writeRegister(this.state.index, value);
  }

  private readWord(offset: number): number {
    if (offset === indexOffset) return this.state.index;
    return offset === windowOffset ? this.readRegister(this.state.index) : 0;
  }

  private readRegister(index: number): number {
    const { state } = this;
    if (index === idRegister || index === arbitrationRegister) return state.id << 24;
    if (index === versionRegister) return version;
    const input = (index - firstEntryRegister) >> 1;
    if (index < firstEntryRegister || input >= inputCount) return 0;
    return index & 1 ? (state.destinations[input] << 24) >>> 0 : state.entries[input];
  }

  private writeRegister(index: number, value: number): void {
    const { state } = this;
    if (index === idRegister) state.id = value >>> 24;
    const input = (index - firstEntryRegister) >> 1;
    if (index < firstEntryRegister || input >= inputCount) return;
    if (index & 1) {
      state.destinations[input] = value >>> 24;
      return;
    }
    // An edge-triggered entry has no remote IRR: making an entry one clears the bit.
    const kept = value & levelTriggered ? state.entries[input] & remoteIrr : 0;
    state.entries[input] = (value & entryWritable) | kept;
    this.deliverLevel(input);
  }

  private setInput(input: number, asserted: boolean): void {
    const { state } = this;
    const bit = 1 << input;
    const rises = asserted && (state.inputs & bit) === 0;
    state.inputs = asserted ? state.inputs | bit : state.inputs & ~bit;
    if (!rises) return;
    const entry = state.entries[input];
    if (entry & levelTriggered) this.deliverLevel(input);
    // An edge on a masked input is lost (82093AA 3.2.4 "Interrupt Mask").
    else if (!(entry & masked)) this.send(input);
  }

  /** A level makes an interrupt when its entry is unmasked and the interrupt before has ended. */
  private deliverLevel(input: number): void {
    const { state } = this;
    const entry = state.entries[input];
    if (!(entry & levelTriggered) || entry & (masked | remoteIrr) || !(state.inputs & (1 << input))) return;
    // Only fixed and lowest-priority interrupts are ended by an EOI.
    if (deliveryModeOf(entry) <= deliveryMode.lowestPriority) state.entries[input] |= remoteIrr;
    this.send(input);
  }

  private send(input: number): void {
    const entry = this.state.entries[input];
    const mode = deliveryModeOf(entry);
    const message = {
      deliveryMode: mode,
      vector: entry & 0xff,
      levelTriggered: (entry & levelTriggered) !== 0 && mode <= deliveryMode.lowestPriority,
    };
    this.bus.send(message, this.state.destinations[input], (entry & logicalDestination) !== 0);
  }

  /** The end of a level-triggered interrupt, told by a local APIC. A level that is still there makes the next one. */
  private endOfInterrupt(vector: number): void {
    const { entries } = this.state;
    for (let input = 0; input < inputCount; input++) {
      if (!(entries[input] & remoteIrr) || (entries[input] & 0xff) !== vector) continue;
      entries[input] &= ~remoteIrr;
      this.deliverLevel(input);
    }
  }
}
