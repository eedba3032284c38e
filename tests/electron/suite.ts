// Checks that run inside the extension host, through the `vscode` API: in the desktop VS Code (`npm run test:electron`) and in
// the server build (`npm test`).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

type Check = () => Promise<void>;
const checks = new Map<string, Check>();
const check = (title: string, work: Check) => checks.set(title, work);

const extension = () => {
  const found = vscode.extensions.getExtension('ringside.ringside');
  assert.ok(found, 'the extension is installed');
  return found;
};

const samples = () => vscode.workspace.workspaceFolders![0].uri;

async function firstSample(): Promise<vscode.Uri> {
  const [uri] = await vscode.workspace.findFiles(new vscode.RelativePattern(samples(), '01-*/*.asm'));
  assert.ok(uri, 'samples/ has a first sample');
  return uri;
}

/** Waits for an event that passes; fails after ten seconds with what was waited for. */
function eventually<Event>(
  what: string,
  event: vscode.Event<Event>,
  passes: (event: Event) => boolean,
): Promise<Event> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`No ${what} within ten seconds.`));
    }, 10_000);
    const subscription = event((candidate) => {
      if (!passes(candidate)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(candidate);
    });
  });
}

interface Message {
  type: string;
  event?: string;
  command?: string;
  success?: boolean;
  body?: Record<string, unknown>;
}

/** Every DAP message of the sessions that start while it is registered, so that a check can wait for one. */
class Conversation implements vscode.DebugAdapterTrackerFactory {
  private readonly heard = new vscode.EventEmitter<Message>();
  private readonly messages: Message[] = [];
  private readonly registration = vscode.debug.registerDebugAdapterTrackerFactory('ringside', this);

  createDebugAdapterTracker(): vscode.DebugAdapterTracker {
    return {
      onDidSendMessage: (message: Message) => {
        this.messages.push(message);
        this.heard.fire(message);
      },
    };
  }

  /** The body of the next event of a kind. */
  async event(name: string): Promise<Record<string, unknown>> {
    const found = await this.next(`${name} event`, ({ type, event }) => type === 'event' && event === name);
    return found.body ?? {};
  }

  /** The answer that refuses a request. */
  failure(request: string): Promise<Message> {
    return this.next(`refusal of ${request}`, ({ command, success }) => command === request && success === false);
  }

  /** The next message that passes, of those that came already or will come; a message is answered once. */
  private async next(what: string, passes: (message: Message) => boolean): Promise<Message> {
    if (!this.messages.some(passes)) await eventually(what, this.heard.event, passes);
    return this.messages.splice(0, this.messages.findIndex(passes) + 1).at(-1)!;
  }

  dispose(): void {
    this.registration.dispose();
    this.heard.dispose();
  }
}

/** Debugs the first sample from its entry, and ends the session whatever the check does. */
async function debugging(
  configuration: Partial<vscode.DebugConfiguration>,
  work: (session: vscode.DebugSession, conversation: Conversation) => Promise<void>,
): Promise<void> {
  const conversation = new Conversation();
  try {
    const program = (await firstSample()).fsPath;
    const launch = { type: 'ringside', request: 'launch', name: 'check', program, ...configuration };
    assert.ok(await vscode.debug.startDebugging(undefined, launch), 'the session starts');
    await work(vscode.debug.activeDebugSession!, conversation);
  } finally {
    await vscode.debug.stopDebugging();
    conversation.dispose();
  }
}

check('the extension activates only when it is needed, and then does', async () => {
  await extension().activate();
  assert.ok(extension().isActive);
});

check('an assembly file is in the language nasm', async () => {
  const document = await vscode.workspace.openTextDocument(await firstSample());
  assert.equal(document.languageId, 'nasm');
});

check('every command of the manifest exists', async () => {
  const registered = await vscode.commands.getCommands(true);
  for (const { command } of extension().packageJSON.contributes.commands)
    assert.ok(registered.includes(command), command);
});

check('a session stops at the entry, answers, steps and ends', () =>
  debugging({ stopOnEntry: true }, async (session, conversation) => {
    assert.equal((await conversation.event('stopped')).reason, 'entry');
    const { threads } = await session.customRequest('threads');
    const threadId = threads[0].id;
    const { stackFrames } = await session.customRequest('stackTrace', { threadId });
    assert.ok(stackFrames.length > 0);
    const rip = () => session.customRequest('evaluate', { expression: 'rip' }).then(({ result }) => result);
    const before = await rip();
    await session.customRequest('stepIn', { threadId, granularity: 'instruction' });
    assert.equal((await conversation.event('stopped')).reason, 'step');
    assert.notEqual(await rip(), before);
  }),
);

check('a function breakpoint exit:any stops at the first VM exit, and the VMCS is copied as text', async () => {
  const breakpoint = new vscode.FunctionBreakpoint('exit:any');
  vscode.debug.addBreakpoints([breakpoint]);
  try {
    await debugging({ stopOnEntry: false }, async (_session, conversation) => {
      const { description } = await conversation.event('stopped');
      assert.match(String(description), /VM exit/);
      await vscode.commands.executeCommand('ringside.copyVmcs');
      assert.match(await vscode.env.clipboard.readText(), /guest_rip/);
    });
  } finally {
    vscode.debug.removeBreakpoints([breakpoint]);
  }
});

check('a launch whose program does not exist fails with a numbered error that names it', async () => {
  const conversation = new Conversation();
  try {
    const program = path.join(samples().fsPath, 'no-such-file.asm');
    const launch = { type: 'ringside', request: 'launch', name: 'check', program };
    // The editor answers false or, where it may not show its dialog, an error; the adapter's answer is what counts.
    vscode.debug.startDebugging(undefined, launch).then(undefined, () => undefined);
    const failure = JSON.stringify(await conversation.failure('launch'));
    assert.match(failure, /RS\d{4}/);
    assert.match(failure, /no-such-file\.asm/);
  } finally {
    await vscode.debug.stopDebugging();
    conversation.dispose();
  }
});

/** The stand-in for the desktop prints only lines with this mark: an editor's console says much else. */
const say = (line: string) => console.log(line.replace(/^/gm, '[suite] '));

/** VS Code calls this; a rejection fails the run. */
export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [title, work] of checks) {
    try {
      await work();
      say(`ok    ${title}`);
    } catch (error) {
      failed.push(title);
      say(`FAIL  ${title}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  const results = { passed: checks.size - failed.length, failed: failed.length };
  say(`${results.passed} passed, ${results.failed} failed (VS Code ${vscode.version}, ${vscode.env.appHost})`);
  const file = process.env.RINGSIDE_TEST_RESULTS;
  if (file) fs.writeFileSync(file, JSON.stringify(results));
  if (failed.length > 0) throw new Error(`${failed.length} of ${checks.size} checks failed.`);
}
