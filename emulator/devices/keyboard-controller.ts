/**
 * Keyboard controller of a PC (8042) at ports 0x60 and 0x64, with a keyboard on IRQ 1. No mouse is plugged in.
 *
 * Specification: IBM PS/2 Hardware Interface Technical Reference, "Keyboard and Auxiliary Device Controller" and "Keyboards (101- and 102-Key)".
 * Bytes take no time on their wires: what waits is in the output buffer as soon as there is room. The keyboard sends scan code set 2;
 * the controller translates to set 1 unless the command byte says not to. Address line 20 is never masked by this processor: its bit of
 * the output port is kept. Pulling bit 0 of the output port low resets the machine.
 */
import type { Board, Device, InterruptLine, PortHandler } from '../machine/device';
import { byteQueue, flag, register } from '../state/device-fields';
import { deviceState } from '../state/device-state';
import { breakPrefix, translateToSet1 } from './keyboard-scancodes';

const dataPort = 0x60;
const commandPort = 0x64;

const statusOutputFull = 0x01;
const statusSystem = 0x04;
const statusCommand = 0x08;
const statusUnlocked = 0x10;
const statusMouseOutput = 0x20;

// Command byte.
const keyboardInterrupt = 0x01;
const mouseInterrupt = 0x02;
const systemFlag = 0x04;
const keyboardDisabled = 0x10;
const mouseDisabled = 0x20;
const translate = 0x40;

const outputNoReset = 0x01;
const outputA20 = 0x02;

/** Where a byte in the output buffer came from. */
const fromController = 0;
const fromKeyboard = 1;
const fromMouse = 2;

const acknowledged = 0xfa;
const resend = 0xfe;
const selfTestPassed = 0xaa;
/** A keyboard has room for 16 bytes of keys that nobody reads. */
const keyboardBufferBytes = 16;

export class KeyboardController implements Device, PortHandler {
  readonly name = 'keyboardController';
  readonly state = deviceState({
    commandByte: register(8, 'command byte', keyboardInterrupt | systemFlag | translate),
    outputPort: register(8, 'output port: not reset (0), address line 20 (1)', outputNoReset | outputA20),
    awaiting: register(8, 'controller command that waits for its byte, 0 when none'),
    lastWasCommand: flag('the last byte written went to port 0x64'),
    outputBuffer: register(8, 'output buffer'),
    outputFull: flag('the output buffer is full'),
    outputFrom: register(2, 'whose byte it is: controller, keyboard, mouse'),
    responses: byteQueue('bytes of the controller that wait'),
    mouseBytes: byteQueue('bytes for the mouse port that wait'),
    keyboardBytes: byteQueue('bytes of the keyboard that wait'),
    breaking: flag('a break prefix waits for its code in translation'),
    keyboardAwaiting: register(8, 'keyboard command that waits for its byte, 0 when none'),
    scanning: flag('the keyboard sends keys', true),
    lastSent: register(8, 'last byte the keyboard sent'),
  });
  private readonly keyboardLine: InterruptLine;
  private readonly mouseLine: InterruptLine;

  constructor(private readonly board: Board) {
    this.keyboardLine = board.interruptLine(1);
    this.mouseLine = board.interruptLine(12);
    board.registerPorts(dataPort, 1, this);
    board.registerPorts(commandPort, 1, this);
  }

  reset(): void {
    this.state.reset();
    this.driveLines();
  }

  /**
   * A key is pressed or let go: its bytes in scan code set 2, break prefix and all. The keyboard drops them together when it is not
   * scanning or its buffer has no room for them; false then.
   */
  sendKey(scanCodeSet2: readonly number[]): boolean {
    const { keyboardBytes, scanning } = this.state;
    if (!scanning || keyboardBytes.length + scanCodeSet2.length > keyboardBufferBytes) return false;
    for (const byte of scanCodeSet2) keyboardBytes.push(byte);
    this.fill();
    return true;
  }

  readPort(port: number): number {
    if (port === commandPort) return this.status();
    const { outputBuffer } = this.state;
    if (this.state.outputFull) {
      this.state.outputFull = false;
      this.driveLines();
      this.fill();
    }
    return outputBuffer;
  }

  writePort(port: number, _size: 1 | 2 | 4, value: number): void {
    const { state } = this;
    state.lastWasCommand = port === commandPort;
    if (port === commandPort) {
      this.command(value);
    } else if (state.awaiting !== 0) {
      const command = state.awaiting;
      state.awaiting = 0;
      this.commandData(command, value);
    } else {
      // Data for the keyboard enables its clock.
      state.commandByte &= ~keyboardDisabled;
      this.toKeyboard(value);
    }
    this.fill();
  }

  private status(): number {
    const { state } = this;
    let status = statusUnlocked | (state.commandByte & systemFlag ? statusSystem : 0);
    if (state.lastWasCommand) status |= statusCommand;
    if (state.outputFull) status |= statusOutputFull | (state.outputFrom === fromMouse ? statusMouseOutput : 0);
    return status;
  }

  private command(command: number): void {
    const { state } = this;
    state.awaiting = 0;
    switch (command) {
      case 0x20:
        state.responses.push(state.commandByte);
        break;
      case 0x60: // write command byte
      case 0xd1: // write output port
      case 0xd2: // write keyboard output buffer
      case 0xd3: // write mouse output buffer
      case 0xd4: // write to mouse
        state.awaiting = command;
        break;
      case 0xa7:
        state.commandByte |= mouseDisabled;
        break;
      case 0xa8:
        state.commandByte &= ~mouseDisabled;
        break;
      case 0xa9: // mouse interface test: no line is stuck
      case 0xab: // keyboard interface test
        state.responses.push(0x00);
        break;
      case 0xaa:
        state.commandByte |= systemFlag;
        state.responses.push(0x55);
        break;
      case 0xad:
        state.commandByte |= keyboardDisabled;
        break;
      case 0xae:
        state.commandByte &= ~keyboardDisabled;
        break;
      case 0xc0: // input port: not locked, manufacturing jumper not there
        state.responses.push(0x80);
        break;
      case 0xd0:
        state.responses.push(state.outputPort | (state.outputFull ? 0x10 : 0));
        break;
      case 0xdd: // address line 20 off
        state.outputPort &= ~outputA20;
        break;
      case 0xdf:
        state.outputPort |= outputA20;
        break;
      default:
        // Pulses the bits of the output port that are 0; only bit 0 is wired. Other codes are no commands.
        if (command >= 0xf0 && (command & outputNoReset) === 0) this.board.requestReset('keyboard controller');
    }
  }

  private commandData(command: number, value: number): void {
    const { state } = this;
    switch (command) {
      case 0x60:
        state.commandByte = value;
        this.driveLines();
        break;
      case 0xd1:
        state.outputPort = value & (outputNoReset | outputA20);
        if ((value & outputNoReset) === 0) this.board.requestReset('keyboard controller');
        break;
      case 0xd2:
        this.put(value, fromKeyboard);
        break;
      case 0xd3:
        state.mouseBytes.push(value);
        break;
      case 0xd4:
        // Nothing answers on the mouse port: the controller says so with the code for "send again".
        state.mouseBytes.push(resend);
        break;
    }
  }

  /** A byte to the keyboard: a command, or what a command waits for. */
  private toKeyboard(value: number): void {
    const { state } = this;
    const awaiting = state.keyboardAwaiting;
    state.keyboardAwaiting = 0;
    if (awaiting !== 0 && value < 0xed) {
      this.keyboardData(awaiting, value);
      return;
    }
    switch (value) {
      case 0xed: // lamps
      case 0xf0: // scan code set
      case 0xf3: // typematic rate
        state.keyboardAwaiting = value;
        this.answer(acknowledged);
        break;
      case 0xee:
        this.answer(0xee);
        break;
      case 0xf2:
        this.answer(acknowledged, 0xab, 0x83);
        break;
      case 0xf4:
      case 0xf5:
      case 0xf6:
        state.keyboardBytes.clear();
        if (value !== 0xf6) state.scanning = value === 0xf4;
        this.answer(acknowledged);
        break;
      case 0xfe:
        this.answer(state.lastSent);
        break;
      case 0xff:
        state.keyboardBytes.clear();
        state.scanning = true;
        this.answer(acknowledged, selfTestPassed);
        break;
      default:
        this.answer(resend);
    }
  }

  /** Lamps and typematic rate change nothing here; of the scan code sets only set 2 can be chosen, or asked for with 0. */
  private keyboardData(command: number, value: number): void {
    if (command !== 0xf0) this.answer(acknowledged);
    else if (value === 0) this.answer(acknowledged, 2);
    else this.answer(value === 2 ? acknowledged : resend);
  }

  private answer(...bytes: number[]): void {
    for (const byte of bytes) this.state.keyboardBytes.push(byte);
  }

  /** Moves the next byte that waits into the output buffer, if there is room. */
  private fill(): void {
    const { state } = this;
    while (!state.outputFull) {
      if (state.responses.length > 0) this.put(state.responses.shift()!, fromController);
      else if (state.mouseBytes.length > 0) this.put(state.mouseBytes.shift()!, fromMouse);
      else if (state.keyboardBytes.length > 0 && !(state.commandByte & keyboardDisabled)) this.takeFromKeyboard();
      else return;
    }
  }

  private takeFromKeyboard(): void {
    const { state } = this;
    const byte = state.keyboardBytes.shift()!;
    state.lastSent = byte;
    if (!(state.commandByte & translate)) {
      this.put(byte, fromKeyboard);
    } else if (byte === breakPrefix) {
      state.breaking = true;
    } else {
      this.put(translateToSet1(byte) | (state.breaking ? 0x80 : 0), fromKeyboard);
      state.breaking = false;
    }
  }

  private put(byte: number, from: number): void {
    Object.assign(this.state, { outputBuffer: byte, outputFrom: from, outputFull: true });
    this.driveLines();
  }

  /** IRQ 1 and IRQ 12 while a byte waits that is not the mouse's, or is; as the command byte allows. */
  private driveLines(): void {
    const { commandByte, outputFull, outputFrom } = this.state;
    const mouse = outputFrom === fromMouse;
    this.keyboardLine.set(outputFull && !mouse && (commandByte & keyboardInterrupt) !== 0);
    this.mouseLine.set(outputFull && mouse && (commandByte & mouseInterrupt) !== 0);
  }
}
