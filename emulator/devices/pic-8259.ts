/**
 * The two interrupt controllers of a PC: 8259A master (IRQ 0..7, ports 0x20, 0x21) and slave (IRQ 8..15, ports 0xA0, 0xA1)
 * cascaded on IR2, with the edge/level control registers at 0x4D0 and 0x4D1.
 *
 * Specification: Intel 8259A data sheet (231468); Intel 82371SB (PIIX3) for ELCR, which takes the place of LTIM in ICW1.
 * Interrupts are always delivered as in 8086 mode: the CALL of MCS-80 mode means nothing to this processor.
 */
import type { Board, Device, InterruptLine, PortHandler } from '../machine/device';
import { flag, register } from '../state/device-fields';
import { combinedState, deviceState } from '../state/device-state';

const cascadeInput = 2;
/** The lowest-priority input, whose vector is given when a request is gone before it is acknowledged. */
const spuriousInput = 7;

export class Pic8259 implements Device {
  readonly name = 'pic';
  private readonly slave: Pic8259Chip;
  private readonly master: Pic8259Chip;
  readonly state;

  /** @param onOutputChanged called with the level of the master's INT output when it changes. */
  constructor(board: Board, onOutputChanged: (asserted: boolean) => void) {
    this.master = new Pic8259Chip(onOutputChanged);
    this.slave = new Pic8259Chip((asserted) => this.master.setInput(cascadeInput, asserted));
    this.state = combinedState({ master: this.master.state, slave: this.slave.state });
    board.registerPorts(0x20, 2, this.master);
    board.registerPorts(0xa0, 2, this.slave);
    // The timer, keyboard, cascade, real-time clock and coprocessor inputs are always edge-triggered (PIIX3 "ELCR").
    board.registerPorts(0x4d0, 1, this.master.edgeLevelControl(0xf8));
    board.registerPorts(0x4d1, 1, this.slave.edgeLevelControl(0xde));
  }

  /** Devices drive their lines anew when they are reset in their turn. */
  reset(): void {
    this.slave.reset();
    this.master.reset();
  }

  /** Whether the INT output asks the processor for an interrupt. */
  get interruptRequested(): boolean {
    return this.master.output;
  }

  /** The line of an ISA interrupt request; the PC/AT wires the bus's IRQ 2 to IRQ 9. */
  line(irq: number): InterruptLine {
    if (irq === cascadeInput) return this.line(9);
    const chip = irq < 8 ? this.master : this.slave;
    return { set: (asserted) => chip.setInput(irq & 7, asserted) };
  }

  /** The vector that {@link acknowledge} would give now; undefined when no interrupt is requested. */
  pendingVector(): number | undefined {
    const input = this.master.highestRequest();
    if (input === undefined) return undefined;
    if (!this.master.isCascaded(input)) return this.master.vectorOf(input);
    return this.slave.vectorOf(this.slave.highestRequest() ?? spuriousInput);
  }

  /** The processor's interrupt acknowledge: puts the highest request into service and gives its vector. */
  acknowledge(): number {
    const input = this.master.acknowledge() ?? spuriousInput;
    if (!this.master.isCascaded(input)) return this.master.vectorOf(input);
    return this.slave.vectorOf(this.slave.acknowledge() ?? spuriousInput);
  }
}

/** Step of the initialization sequence: which command word the data port expects. */
const ready = 0;
const expectsIcw2 = 2;
const expectsIcw3 = 3;
const expectsIcw4 = 4;

class Pic8259Chip implements PortHandler {
  readonly state = deviceState({
    inputs: register(8, 'levels of the inputs'),
    irr: register(8, 'interrupt requests'),
    isr: register(8, 'interrupts in service'),
    imr: register(8, 'masked inputs'),
    levelTriggered: register(8, 'level-triggered inputs (ELCR)'),
    vectorBase: register(8, 'vector of input 0 (ICW2)'),
    cascade: register(8, 'ICW3: slave inputs or slave number'),
    lowestPriority: register(3, 'input of lowest priority', 7),
    step: register(3, 'initialization word expected next, 0 when ready'),
    initialized: flag('the initialization sequence has run'),
    single: flag('no cascade, ICW3 is skipped (SNGL)'),
    needsIcw4: flag('ICW4 ends the sequence (IC4)'),
    automaticEnd: flag('automatic end of interrupt (AEOI)'),
    fullyNested: flag('special fully nested mode (SFNM)'),
    specialMask: flag('special mask mode'),
    rotates: flag('priorities rotate at automatic end of interrupt'),
    readsInService: flag('the command port reads ISR, not IRR'),
    polled: flag('the next read is a poll'),
    output: flag('INT output'),
  });

  constructor(private readonly onOutputChanged: (asserted: boolean) => void) {}

  get output(): boolean {
    return this.state.output;
  }

  reset(): void {
    this.setOutput(false);
    this.state.reset();
  }

  vectorOf(input: number): number {
    return this.state.vectorBase | input;
  }

  /** Whether another 8259A answers for this input of a master. */
  isCascaded(input: number): boolean {
    return input === cascadeInput && !this.state.single;
  }

  setInput(input: number, asserted: boolean): void {
    const bit = 1 << input;
    const { state } = this;
    const rises = asserted && !(state.inputs & bit);
    if (asserted) {
      state.inputs |= bit;
      if (rises || state.levelTriggered & bit) state.irr |= bit;
    } else {
      // A request must last until it is acknowledged (data sheet, "Edge and Level Triggered Modes").
      state.inputs &= ~bit;
      state.irr &= ~bit;
    }
    this.update();
  }

  /** The input to serve next: requested, not masked, and of higher priority than everything in service. */
  highestRequest(): number | undefined {
    const { irr, imr, isr, specialMask, fullyNested } = this.state;
    if (!this.state.initialized) return undefined;
    const requests = irr & ~imr;
    // In special mask mode an interrupt in service that is masked holds back no other.
    const serving = specialMask ? isr & ~imr : isr;
    for (const input of this.byPriority()) {
      const bit = 1 << input;
      const again = fullyNested && (this.state.cascade & bit) !== 0;
      if (serving & bit && !again) return undefined;
      if (requests & bit) return input;
      if (serving & bit) return undefined;
    }
    return undefined;
  }

  /** Puts the highest request into service; undefined when there is none any more. */
  acknowledge(): number | undefined {
    const input = this.highestRequest();
    if (input === undefined) return undefined;
    const bit = 1 << input;
    const { state } = this;
    if (!(state.levelTriggered & bit)) state.irr &= ~bit;
    if (!state.automaticEnd) state.isr |= bit;
    else if (state.rotates) state.lowestPriority = input;
    // INT falls with every acknowledge, so that a request still waiting makes a new edge on the master's input.
    this.setOutput(false);
    this.update();
    return input;
  }

  readPort(port: number): number {
    const { state } = this;
    if (state.polled) {
      state.polled = false;
      const input = this.acknowledge();
      return input === undefined ? 0 : 0x80 | input;
    }
    if (port & 1) return state.imr;
    return state.readsInService ? state.isr : state.irr;
  }

  writePort(port: number, _size: number, value: number): void {
    if (port & 1) this.writeData(value);
    else if (value & 0x10) this.beginInitialization(value);
    else if (value & 0x08) this.writeOcw3(value);
    else this.writeOcw2(value);
    this.update();
  }

  /** The ELCR port of this chip; `writable` are the inputs that can be level-triggered. */
  edgeLevelControl(writable: number): PortHandler {
    return {
      readPort: () => this.state.levelTriggered,
      writePort: (_port, _size, value) => {
        this.state.levelTriggered = value & writable;
        this.state.irr |= this.state.inputs & this.state.levelTriggered;
        this.update();
      },
    };
  }

  private beginInitialization(icw1: number): void {
    const { state } = this;
    state.imr = 0;
    state.isr = 0;
    // The edge-sense circuits are reset: an input must rise again to make a request.
    state.irr = state.inputs & state.levelTriggered;
    state.lowestPriority = 7;
    state.initialized = false;
    state.single = (icw1 & 0x02) !== 0;
    state.needsIcw4 = (icw1 & 0x01) !== 0;
    state.cascade = 0;
    state.automaticEnd = false;
    state.fullyNested = false;
    state.specialMask = false;
    state.rotates = false;
    state.readsInService = false;
    state.polled = false;
    state.step = expectsIcw2;
  }

  private writeData(value: number): void {
    const { state } = this;
    switch (state.step) {
      case expectsIcw2:
        state.vectorBase = value & 0xf8;
        state.step = !state.single ? expectsIcw3 : state.needsIcw4 ? expectsIcw4 : ready;
        break;
      case expectsIcw3:
        state.cascade = value;
        state.step = state.needsIcw4 ? expectsIcw4 : ready;
        break;
      case expectsIcw4:
        state.automaticEnd = (value & 0x02) !== 0;
        state.fullyNested = (value & 0x10) !== 0;
        state.step = ready;
        break;
      default:
        state.imr = value;
    }
    if (state.step === ready) state.initialized = true;
  }

  private writeOcw2(value: number): void {
    const { state } = this;
    const named = value & 7;
    const highest = this.highestInService();
    switch (value >> 5) {
      case 0b000: // rotate in automatic EOI mode: clear
        state.rotates = false;
        break;
      case 0b001: // non-specific EOI
        if (highest !== undefined) state.isr &= ~(1 << highest);
        break;
      case 0b010: // no operation
        break;
      case 0b011: // specific EOI
        state.isr &= ~(1 << named);
        break;
      case 0b100: // rotate in automatic EOI mode: set
        state.rotates = true;
        break;
      case 0b101: // rotate on non-specific EOI
        if (highest !== undefined) {
          state.isr &= ~(1 << highest);
          state.lowestPriority = highest;
        }
        break;
      case 0b110: // set priority
        state.lowestPriority = named;
        break;
      case 0b111: // rotate on specific EOI
        state.isr &= ~(1 << named);
        state.lowestPriority = named;
        break;
    }
  }

  private writeOcw3(value: number): void {
    const { state } = this;
    if (value & 0x40) state.specialMask = (value & 0x20) !== 0;
    if (value & 0x04) state.polled = true;
    else if (value & 0x02) state.readsInService = (value & 0x01) !== 0;
  }

  /** What a non-specific EOI ends; in special mask mode it does not see masked inputs. */
  private highestInService(): number | undefined {
    const { isr, imr, specialMask } = this.state;
    const serving = specialMask ? isr & ~imr : isr;
    return this.byPriority().find((input) => serving & (1 << input));
  }

  private byPriority(): readonly number[] {
    return prioritiesByLowest[this.state.lowestPriority];
  }

  private update(): void {
    this.setOutput(this.highestRequest() !== undefined);
  }

  private setOutput(asserted: boolean): void {
    if (asserted === this.state.output) return;
    this.state.output = asserted;
    this.onOutputChanged(asserted);
  }
}

/** Inputs from highest to lowest priority, for each input of lowest priority. */
const prioritiesByLowest = Array.from({ length: 8 }, (_, lowest) =>
  Array.from({ length: 8 }, (_, rank) => (lowest + 1 + rank) & 7),
);
