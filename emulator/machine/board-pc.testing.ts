/** A board for tests: the real one, with a processor that only counts instructions. */
import { BoardPc } from './board-pc';
import type { UnansweredAccess } from './bus';
import type { AccessSize } from './device';

export class TestMachine {
  retired = 0;
  tscOffset = 0n;
  /** What the guest sent to each console. */
  readonly consoles: Record<string, string> = {};
  readonly unanswered: UnansweredAccess[] = [];
  /** What ended the run, as `reason code` or `reset source`. */
  readonly endings: string[] = [];
  /** INIT and start-up messages, in order. */
  readonly startMessages: string[] = [];
  interruptNotices = 0;
  deadlineNotices = 0;
  readonly board: BoardPc;

  constructor() {
    this.board = new BoardPc({
      ramBytes: 64 * 1024 * 1024,
      retired: () => this.retired,
      processor: {
        physicalAddressBits: 46,
        tscOffset: () => this.tscOffset,
        interruptStateChanged: () => this.interruptNotices++,
        init: () => this.startMessages.push('INIT'),
        startUp: (vector) => this.startMessages.push(`SIPI ${vector}`),
      },
      output: (channel, byte) => {
        this.consoles[channel] = (this.consoles[channel] ?? '') + String.fromCharCode(byte);
      },
      powerOff: (reason, code) => this.endings.push(`${reason} ${code}`),
      reset: (source) => this.endings.push(`reset ${source}`),
      unanswered: (access) => this.unanswered.push(access),
      mmioChanged: () => {},
      earlierDeadline: () => this.deadlineNotices++,
    });
  }

  /** Retires instructions as the run loop does, stopping at each deadline. */
  run(ticks: number): void {
    const { board } = this;
    const end = board.clock.now() + ticks;
    while (board.clock.now() < end) {
      this.retired += Math.min(end, Math.max(board.nextDeadline(), board.clock.now())) - board.clock.now();
      board.runDue();
    }
  }

  /** Runs until an interrupt waits, at most so many ticks; gives the ticks that took, or undefined. */
  runUntilInterrupt(ticks: number): number | undefined {
    const { board } = this;
    const start = board.clock.now();
    while (board.interruptController.pendingVector() === undefined) {
      const next = board.nextDeadline();
      if (next > start + ticks) return undefined;
      this.run(Math.max(1, next - board.clock.now()));
    }
    return board.clock.now() - start;
  }

  in(port: number, size: AccessSize = 1): number {
    return this.board.readPort(port, size);
  }

  out(port: number, value: number, size: AccessSize = 1): void {
    this.board.writePort(port, size, value);
  }

  /** Initializes both 8259As as a PC does, with vectors from `vectorBase` and all inputs unmasked. */
  initializePic(vectorBase = 0x20): void {
    for (const [command, base, cascade] of [
      [0x20, vectorBase, 4],
      [0xa0, vectorBase + 8, 2],
    ]) {
      this.out(command, 0x11);
      for (const word of [base, cascade, 0x01]) this.out(command + 1, word);
    }
  }

  readApic(offset: number): number {
    return this.board.readMmio(0xfee0_0000 + offset, 4);
  }

  writeApic(offset: number, value: number): void {
    this.board.writeMmio(0xfee0_0000 + offset, 4, value);
  }
}
