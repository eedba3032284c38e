/**
 * Serial port: a 16550A; a PC's COM1 is at I/O ports 0x3F8..0x3FF on IRQ 4, COM2 at 0x2F8..0x2FF on IRQ 3.
 *
 * Specification: National Semiconductor PC16550D data sheet. The line behind it is a console, so:
 * - a byte written is sent at once: THR is always empty, and every byte leaves with all its 8 bits whatever LCR says;
 * - received bytes wait on the line until the receiver has room, so that only loopback can overrun;
 * - the far end holds CTS, DSR and DCD asserted, and there are no parity, framing or break errors.
 * The character timeout (8.6 "FIFO Interrupt Mode Operation") takes its four character times of virtual time.
 */
import {
  ticksPerSecond,
  type Board,
  type Device,
  type InterruptLine,
  type PortHandler,
  type Timer,
} from '../machine/device';
import { byteQueue, flag, register } from '../state/device-fields';
import { deviceState } from '../state/device-state';

/** Input clock of the baud-rate generator in a PC, in hertz. */
const crystalHertz = 1_843_200;
const fifoCapacity = 16;
/** Receiver trigger levels by FCR bits 7:6, in bytes. */
const triggerLevels = [1, 4, 8, 14];

// Register offsets; the first two show the divisor latch while DLAB is set.
const dataRegister = 0;
const interruptEnableRegister = 1;
const interruptIdentificationRegister = 2;
const lineControlRegister = 3;
const modemControlRegister = 4;
const lineStatusRegister = 5;
const modemStatusRegister = 6;

const ierReceivedData = 0x01;
const ierTransmitterEmpty = 0x02;
const ierLineStatus = 0x04;
const ierModemStatus = 0x08;

// Interrupt identification codes, highest priority first (data sheet table "Interrupt Control Functions").
const iirLineStatus = 0x06;
const iirReceivedData = 0x04;
const iirCharacterTimeout = 0x0c;
const iirTransmitterEmpty = 0x02;
const iirModemStatus = 0x00;
const iirNone = 0x01;
const iirFifosEnabled = 0xc0;

const lcrDivisorLatchAccess = 0x80;

const mcrDtr = 0x01;
const mcrRts = 0x02;
const mcrOut1 = 0x04;
const mcrOut2 = 0x08;
const mcrLoopback = 0x10;

const lsrDataReady = 0x01;
const lsrOverrun = 0x02;
const lsrTransmitterEmpty = 0x60;

const msrCts = 0x10;
const msrDsr = 0x20;
const msrRi = 0x40;
const msrDcd = 0x80;

export class Uart16550 implements Device, PortHandler {
  readonly state = deviceState({
    divisor: register(16, 'divisor latch', 1, (divisor) => `${baudRate(divisor)} baud`),
    ier: register(4, 'interrupt enable register'),
    lcr: register(8, 'line control register'),
    mcr: register(5, 'modem control register'),
    msr: register(8, 'modem status register', msrCts | msrDsr | msrDcd),
    scr: register(8, 'scratch register'),
    rbr: register(8, 'last byte read from the receiver'),
    fifosEnabled: flag('FIFO mode'),
    trigger: register(2, 'receiver trigger level (FCR 7:6)', 0, (level) => `${triggerLevels[level]} bytes`),
    overrun: flag('overrun error (LSR 1)'),
    transmitterEmptyPending: flag('THR-empty interrupt not yet seen'),
    characterTimeout: flag('bytes below the trigger level have waited for four character times'),
    received: byteQueue('receiver FIFO'),
    waiting: byteQueue('bytes on the line, before the receiver'),
  });
  private readonly interrupt: InterruptLine;
  private readonly timeout: Timer;

  /**
   * @param channel what the board calls the console behind the port, e.g. `serial0`.
   */
  constructor(
    private readonly board: Board,
    private readonly channel = 'serial0',
    private readonly firstPort = 0x3f8,
    irq = 4,
    readonly name = 'uart',
  ) {
    this.interrupt = board.interruptLine(irq);
    this.timeout = board.clock.timer(`${channel} character timeout`, () => {
      this.state.characterTimeout = true;
      this.update();
    });
    board.registerPorts(firstPort, 8, this);
  }

  reset(): void {
    this.state.reset();
    this.timeout.cancel();
    this.update();
  }

  /** Bytes that come in over the line. */
  receive(bytes: Iterable<number>): void {
    for (const byte of bytes) this.state.waiting.push(byte);
    this.fillReceiver();
    this.update();
  }

  readPort(port: number): number {
    const { state } = this;
    switch (port - this.firstPort) {
      case dataRegister:
        return this.divisorLatchAccess ? state.divisor & 0xff : this.readReceiver();
      case interruptEnableRegister:
        return this.divisorLatchAccess ? state.divisor >> 8 : state.ier;
      case interruptIdentificationRegister:
        return this.readInterruptIdentification();
      case lineControlRegister:
        return state.lcr;
      case modemControlRegister:
        return state.mcr;
      case lineStatusRegister: {
        const status = this.lineStatus();
        state.overrun = false;
        this.update();
        return status;
      }
      case modemStatusRegister: {
        const status = state.msr;
        state.msr &= 0xf0;
        this.update();
        return status;
      }
      default:
        return state.scr;
    }
  }

  writePort(port: number, _size: number, value: number): void {
    const { state } = this;
    switch (port - this.firstPort) {
      case dataRegister:
        if (this.divisorLatchAccess) state.divisor = (state.divisor & 0xff00) | value;
        else this.transmit(value);
        break;
      case interruptEnableRegister:
        if (this.divisorLatchAccess) {
          state.divisor = (state.divisor & 0x00ff) | (value << 8);
        } else {
          // THR is empty, so enabling its interrupt raises it at once.
          if (value & ~state.ier & ierTransmitterEmpty) state.transmitterEmptyPending = true;
          state.ier = value;
        }
        break;
      case interruptIdentificationRegister:
        this.writeFifoControl(value);
        break;
      case lineControlRegister:
        state.lcr = value;
        break;
      case modemControlRegister:
        state.mcr = value;
        this.updateModemStatus();
        this.fillReceiver();
        break;
      case lineStatusRegister:
      case modemStatusRegister:
        // For factory tests only (data sheet 8.4, 8.7): writing changes nothing a program may rely on.
        break;
      default:
        state.scr = value;
    }
    this.update();
  }

  private get divisorLatchAccess(): boolean {
    return (this.state.lcr & lcrDivisorLatchAccess) !== 0;
  }

  private get loopback(): boolean {
    return (this.state.mcr & mcrLoopback) !== 0;
  }

  private transmit(byte: number): void {
    const { state } = this;
    state.transmitterEmptyPending = true;
    if (!this.loopback) {
      this.board.output(this.channel, byte);
    } else if (state.received.length < this.receiverCapacity) {
      this.arrive(byte);
    } else {
      state.overrun = true;
      // Without FIFOs the new byte replaces the one that was not read; with them the new byte is lost.
      if (!state.fifosEnabled) {
        state.received.clear();
        state.received.push(byte);
      }
    }
  }

  private get receiverCapacity(): number {
    return this.state.fifosEnabled ? fifoCapacity : 1;
  }

  /** Takes bytes from the line while there is room. In loopback the receiver is not connected to the line. */
  private fillReceiver(): void {
    const { received, waiting } = this.state;
    while (!this.loopback && waiting.length > 0 && received.length < this.receiverCapacity)
      this.arrive(waiting.shift()!);
  }

  private arrive(byte: number): void {
    this.state.received.push(byte);
    this.restartCharacterTimeout();
  }

  private readReceiver(): number {
    const { state } = this;
    state.rbr = state.received.shift() ?? state.rbr;
    this.restartCharacterTimeout();
    this.fillReceiver();
    this.update();
    return state.rbr;
  }

  /** Every byte that arrives or is read starts the four character times anew. */
  private restartCharacterTimeout(): void {
    const { state } = this;
    state.characterTimeout = false;
    if (!state.fifosEnabled || state.received.length === 0) {
      this.timeout.cancel();
      return;
    }
    const { lcr } = state;
    const bits = 1 + 5 + (lcr & 3) + (lcr & 0x08 ? 1 : 0) + (lcr & 0x04 ? 2 : 1);
    const seconds = (4 * bits) / baudRate(state.divisor);
    this.timeout.set(this.board.clock.now() + Math.ceil(seconds * ticksPerSecond));
  }

  private writeFifoControl(value: number): void {
    const { state } = this;
    const enabled = (value & 0x01) !== 0;
    // Entering or leaving FIFO mode empties the FIFOs, and the other bits count only in FIFO mode.
    if (enabled !== state.fifosEnabled || (enabled && value & 0x02)) state.received.clear();
    state.fifosEnabled = enabled;
    state.trigger = enabled ? value >> 6 : 0;
    this.restartCharacterTimeout();
    this.fillReceiver();
  }

  private updateModemStatus(): void {
    const { state } = this;
    const { mcr } = state;
    const lines = this.loopback
      ? (mcr & mcrRts ? msrCts : 0) |
        (mcr & mcrDtr ? msrDsr : 0) |
        (mcr & mcrOut1 ? msrRi : 0) |
        (mcr & mcrOut2 ? msrDcd : 0)
      : msrCts | msrDsr | msrDcd;
    const changed = (lines ^ state.msr) & 0xf0;
    // Bits 0, 1 and 3 tell that a line changed; bit 2 that the ring indicator ended.
    const deltas = (changed & ~msrRi) | (changed & msrRi & state.msr);
    state.msr = lines | (state.msr & 0x0f) | (deltas >> 4);
  }

  private lineStatus(): number {
    const { received, overrun } = this.state;
    return lsrTransmitterEmpty | (received.length > 0 ? lsrDataReady : 0) | (overrun ? lsrOverrun : 0);
  }

  private pendingInterrupt(): number {
    const { ier, overrun, received, fifosEnabled, trigger, characterTimeout, transmitterEmptyPending, msr } =
      this.state;
    if (ier & ierLineStatus && overrun) return iirLineStatus;
    if (ier & ierReceivedData) {
      if (received.length >= (fifosEnabled ? triggerLevels[trigger] : 1)) return iirReceivedData;
      if (characterTimeout) return iirCharacterTimeout;
    }
    if (ier & ierTransmitterEmpty && transmitterEmptyPending) return iirTransmitterEmpty;
    if (ier & ierModemStatus && msr & 0x0f) return iirModemStatus;
    return iirNone;
  }

  private readInterruptIdentification(): number {
    const pending = this.pendingInterrupt();
    if (pending === iirTransmitterEmpty) {
      this.state.transmitterEmptyPending = false;
      this.update();
    }
    return pending | (this.state.fifosEnabled ? iirFifosEnabled : 0);
  }

  /** A PC connects the interrupt to the bus through OUT2. */
  private update(): void {
    const connected = (this.state.mcr & mcrOut2) !== 0;
    this.interrupt.set(connected && this.pendingInterrupt() !== iirNone);
  }
}

/** Bits a second; a divisor of 0, which the data sheet does not define, counts as 65536. */
function baudRate(divisor: number): number {
  return crystalHertz / 16 / (divisor || 0x1_0000);
}
