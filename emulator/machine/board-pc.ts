/**
 * The board `pc`: one processor with its local APIC, an 8259A pair wired to LINT0, I/O APIC, interval timers, real-time clock, keyboard
 * controller, PCI configuration space, serial ports, debug console, debug exit and power-off ports, on one bus and one virtual clock.
 *
 * ISA interrupt requests go to the 8259A pair and to the I/O APIC's input of the same number, but the timer's IRQ 0 to input 2.
 *
 * There is no firmware, so the board starts in the state firmware leaves interrupts in: virtual wire mode (Intel MultiProcessor
 * Specification 1.4, 3.6.2.2), the local APIC enabled by software with spurious vector 0xFF, LINT0 as ExtINT, LINT1 as NMI, and
 * the 8259A pair silent until a program initializes it, and every entry of the I/O APIC masked.
 */
import { ApicBus } from '../devices/apic-bus';
import { CmosRtc } from '../devices/cmos-rtc';
import { DebugConsole } from '../devices/debug-console';
import { DebugExit } from '../devices/debug-exit';
import { firstHpetInput, Hpet } from '../devices/hpet';
import { inputCount, IoApic } from '../devices/io-apic';
import { KeyboardController } from '../devices/keyboard-controller';
import { LocalApic, type ApicProcessor } from '../devices/local-apic';
import { PciHost } from '../devices/pci-host';
import { Pic8259 } from '../devices/pic-8259';
import { Pit8254 } from '../devices/pit-8254';
import { PowerOff } from '../devices/power-off';
import { SystemControlPort } from '../devices/system-control-port';
import { Uart16550 } from '../devices/uart-16550';
import { combinedState, type DeviceState, type InspectNode } from '../state/device-state';
import { Bus, type UnansweredAccess } from './bus';
import type {
  AccessSize,
  Board,
  Device,
  InterruptController,
  InterruptLine,
  MmioHandler,
  MmioRange,
  PortHandler,
} from './device';
import { MachineClock } from './virtual-clock';

/** What a board needs of the machine around it. The functions are called while an instruction runs, unless they say otherwise. */
export interface BoardSurroundings {
  /** Instructions retired since power-on, exact at the moment of the call. */
  retired(): number;
  readonly processor: ApicProcessor;
  /** Size of memory. */
  readonly ramBytes: number;
  /** A byte for the console `channel`: `serial0` or `debugcon`. */
  output(channel: string, byte: number): void;
  /** The guest ends the run, with this exit status. The machine stops before the next instruction. */
  powerOff(reason: 'power-off' | 'debug-exit', code: number): void;
  /** The guest resets the machine by the device `source`. The machine stops before the next instruction. */
  reset(source: string): void;
  /** An access that nothing answered; it has read all ones. */
  unanswered(access: UnansweredAccess): void;
  /** Devices answer other addresses than before: translations of these host-physical pages are stale. */
  mmioChanged(address: number, length: number): void;
  /** {@link BoardPc.nextDeadline} is now earlier than it was: a budget of instructions given before may be too long. */
  earlierDeadline(): void;
}

/** Inputs of the I/O APIC that are not those of the ISA interrupt request's number; the bus's IRQ 2 is IRQ 9 (see the 8259A). */
const ioApicInputs: Readonly<Record<number, number>> = { 0: 2, 2: 9 };

const virtualWire = { spuriousVector: 0x1ff, lint0: 0x700, lint1: 0x400 };

export class BoardPc implements Board {
  readonly clock: MachineClock;
  readonly bus = new Bus();
  readonly pic: Pic8259;
  readonly localApic: LocalApic;
  readonly uart: Uart16550;
  readonly keyboard: KeyboardController;
  /** Every device and the clock. */
  readonly state: DeviceState;

  private readonly ioApic: IoApic;
  private readonly hpet: Hpet;
  private readonly apicBus = new ApicBus();
  private readonly devices: readonly (Device | LocalApic)[];

  constructor(private readonly surroundings: BoardSurroundings) {
    this.clock = new MachineClock(surroundings.retired);
    this.clock.onEarlierDeadline = surroundings.earlierDeadline;
    this.bus.onUnanswered = surroundings.unanswered;
    this.bus.onMmioChanged = surroundings.mmioChanged;

    this.pic = new Pic8259(this, (asserted) => this.localApic.setPin('lint0', asserted));
    this.localApic = new LocalApic('localApic', 0, true, surroundings.processor, {
      clock: this.clock,
      bus: this.apicBus,
      externalInterrupts: this.pic,
      registerMmio: (address, length, handler) => this.registerMmio(address, length, handler),
    });
    this.ioApic = new IoApic(this, this.apicBus);
    this.hpet = new Hpet(this, {
      legacy: [this.controllerLine(0), this.controllerLine(8)],
      inputs: Array.from({ length: inputCount - firstHpetInput }, (_, i) => this.ioApic.line(firstHpetInput + i)),
    });
    this.uart = new Uart16550(this);
    this.keyboard = new KeyboardController(this);
    this.devices = [
      this.pic,
      this.ioApic,
      this.hpet,
      new Pit8254(this),
      this.localApic,
      this.uart,
      new Uart16550(this, 'serial1', 0x2f8, 3, 'uart2'),
      new CmosRtc(this, surroundings.ramBytes),
      this.keyboard,
      new SystemControlPort(this),
      new PciHost(this),
      new DebugConsole(this),
      new DebugExit(this),
      new PowerOff(this),
    ];
    this.state = combinedState({
      clock: this.clock.state,
      ...Object.fromEntries(this.devices.map(({ name, state }) => [name, state])),
    });
    this.enterVirtualWireMode();
  }

  /** The processor's interrupts. */
  get interruptController(): InterruptController {
    return this.localApic;
  }

  registerPorts(first: number, count: number, handler: PortHandler, widest?: AccessSize): void {
    this.bus.registerPorts(first, count, handler, widest);
  }

  registerMmio(address: number, length: number, handler: MmioHandler): MmioRange {
    return this.bus.registerMmio(address, length, handler);
  }

  interruptLine(irq: number): InterruptLine {
    if (irq === 0) return this.hpet.legacyLine(0);
    return irq === 8 ? this.hpet.legacyLine(1) : this.controllerLine(irq);
  }

  /** The line of an ISA interrupt request at both interrupt controllers. */
  private controllerLine(irq: number): InterruptLine {
    const pic = this.pic.line(irq);
    const ioApic = this.ioApic.line(ioApicInputs[irq] ?? irq);
    return {
      set: (asserted) => {
        pic.set(asserted);
        ioApic.set(asserted);
      },
    };
  }

  output(channel: string, byte: number): void {
    this.surroundings.output(channel, byte);
  }

  powerOff(reason: 'power-off' | 'debug-exit', code: number): void {
    this.surroundings.powerOff(reason, code);
  }

  requestReset(source: string): void {
    this.surroundings.reset(source);
  }

  readPort(port: number, size: AccessSize): number {
    return this.bus.readPort(port, size);
  }

  writePort(port: number, size: AccessSize, value: number): void {
    this.bus.writePort(port, size, value);
  }

  /** Reads device memory at a host-physical address outside RAM. */
  readMmio(address: number, size: AccessSize): number {
    return this.bus.readMmio(address, size);
  }

  writeMmio(address: number, size: AccessSize, value: number): void {
    this.bus.writeMmio(address, size, value);
  }

  /**
   * The tick at which a device is due next, Infinity when none is. The run loop retires at most `nextDeadline() - clock.now()`
   * instructions, then calls {@link runDue}; when the processor is halted it lets the clock skip there instead.
   */
  nextDeadline(): number {
    return this.clock.nextDeadline();
  }

  /** Runs the devices that are due; at an instruction boundary. */
  runDue(): void {
    this.clock.runDue();
  }

  /** The reset line: every device as after power-on. Virtual time goes on. */
  reset(): void {
    for (const device of this.devices) device.reset();
    this.enterVirtualWireMode();
  }

  save(): Uint8Array {
    return this.state.save();
  }

  /**
   * Takes back what {@link save} gave. `retired()` must already give the count of that moment. Throws RS1110 when the snapshot is of
   * another board.
   */
  restore(snapshot: Uint8Array): void {
    this.state.restore(snapshot);
    for (const device of this.devices) device.restored?.();
    this.surroundings.processor.interruptStateChanged();
    this.surroundings.earlierDeadline();
  }

  inspect(): readonly InspectNode[] {
    return this.state.inspect();
  }

  private enterVirtualWireMode(): void {
    this.localApic.writeMmio(0x0f0, 4, virtualWire.spuriousVector);
    this.localApic.writeMmio(0x350, 4, virtualWire.lint0);
    this.localApic.writeMmio(0x360, 4, virtualWire.lint1);
  }
}
