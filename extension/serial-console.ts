import * as vscode from 'vscode';
import type { RingsideEvents } from '../debug-adapter/ringside-protocol';
import { ringsideRequest } from './active-session';
import { debugType } from './debug-type';

/** The channel that takes input; the debug console (port 0xE9) only writes. */
const serialPort = 'serial0';
const titles: Record<string, string> = { [serialPort]: 'Guest serial port', debugcon: 'Guest debug console' };

/**
 * A terminal for each console of the guest: shows what the guest writes, sends what is typed. It stays when a session
 * ends, so its text can be read, and the next session that writes to the same channel takes it over.
 */
export function registerSerialConsole(): vscode.Disposable {
  const consoles = new Map<string, SerialConsole>();
  const consoleOf = (channel: string) => {
    let found = consoles.get(channel);
    if (!found) {
      found = new SerialConsole(channel, () => consoles.delete(channel));
      consoles.set(channel, found);
    }
    return found;
  };
  return vscode.Disposable.from(
    vscode.debug.onDidReceiveDebugSessionCustomEvent(({ session, event, body }) => {
      if (session.type !== debugType || event !== 'ringside/serial') return;
      const { channel, text } = body as RingsideEvents['ringside/serial'];
      consoleOf(channel).write(session, text);
    }),
    vscode.debug.onDidTerminateDebugSession((session) => {
      for (const console of consoles.values()) console.end(session);
    }),
    vscode.commands.registerCommand('ringside.showSerialConsole', () => {
      const open = consoles.size > 0 ? [...consoles.values()] : [consoleOf(serialPort)];
      for (const console of open) console.show();
    }),
    { dispose: () => [...consoles.values()].forEach((console) => console.dispose()) },
  );
}

class SerialConsole implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  readonly onDidWrite = this.written.event;
  private readonly terminal: vscode.Terminal;
  private session: vscode.DebugSession | undefined;
  /** Text that came before the editor opened the terminal; undefined from then on. */
  private waiting: string | undefined = '';

  constructor(
    private readonly channel: string,
    private readonly closed: () => void,
  ) {
    this.terminal = vscode.window.createTerminal({ name: titles[channel] ?? `Guest ${channel}`, pty: this });
  }

  open(): void {
    const text = this.waiting ?? '';
    this.waiting = undefined;
    if (text !== '') this.written.fire(text);
  }

  close(): void {
    this.closed();
  }

  /** The guest echoes what it wants echoed, as on a serial line. */
  handleInput(text: string): void {
    if (!this.session) return this.print('\r\n[no session: nothing reads this]\r\n');
    if (this.channel !== serialPort) return this.print('\r\n[this console only writes]\r\n');
    ringsideRequest(this.session, 'ringside/serialInput', { text }).then(undefined, (error: unknown) => {
      this.print(`\r\n[${error instanceof Error ? error.message : String(error)}]\r\n`);
    });
  }

  write(session: vscode.DebugSession, text: string): void {
    if (this.session?.id !== session.id) {
      this.session = session;
      this.print('\x1b[2J\x1b[H'); // a new machine: a clear screen
    }
    this.print(text.replace(/\r?\n/g, '\r\n'));
  }

  end(session: vscode.DebugSession): void {
    if (this.session?.id !== session.id) return;
    this.session = undefined;
    this.print('\r\n\x1b[2m[the session has ended]\x1b[0m\r\n');
  }

  show(): void {
    this.terminal.show();
  }

  dispose(): void {
    this.terminal.dispose();
    this.written.dispose();
  }

  private print(text: string): void {
    if (this.waiting === undefined) this.written.fire(text);
    else this.waiting += text;
  }
}
