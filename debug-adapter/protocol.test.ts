/** Dialogues about the protocol itself: order, garbage, unknown requests. */
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePort } from './serve';
import { Dialogue, sourceFile } from './testing/dialogue';
import { plainSource } from './testing/plain';

let client: Dialogue;
beforeEach(() => {
  client = new Dialogue();
});
afterEach(() => client.hangUp());

describe('initialize', () => {
  it('declares a filter for each exit reason, with conditions', async () => {
    const capabilities = await client.request('initialize', { adapterID: 'ringside' });
    const filters = capabilities.exceptionBreakpointFilters as {
      filter: string;
      supportsCondition: boolean;
      default: boolean;
    }[];
    for (const name of [
      'exit:any',
      'exit:cpuid',
      'exit:ept_violation',
      'exit:preemption_timer',
      'entry-failed',
      'fault',
    ]) {
      expect(filters).toContainEqual(expect.objectContaining({ filter: name, supportsCondition: true }));
    }
    expect(filters.filter((filter) => filter.filter.startsWith('exit:')).length).toBeGreaterThan(60);
    expect(new Set(filters.map(({ filter }) => filter)).size).toBe(filters.length);
  });

  it('declares what the disassembly view needs', async () => {
    expect(await client.request('initialize', {})).toMatchObject({
      supportsSteppingGranularity: true,
      supportsDisassembleRequest: true,
      supportsInstructionBreakpoints: true,
      supportsReadMemoryRequest: true,
      supportsWriteMemoryRequest: true,
    });
  });
});

describe('requests out of order', () => {
  it.each(['launch', 'configurationDone', 'continue', 'threads', 'stackTrace', 'evaluate'])(
    'refuses %s before initialize',
    async (command) => {
      expect(await client.refusal(command, { program: 'x' })).toMatch(/RS3005: .*initialize/s);
    },
  );

  it.each(['configurationDone', 'continue', 'pause', 'setBreakpoints', 'readMemory'])(
    'refuses %s before launch',
    async (command) => {
      await client.request('initialize');
      expect(await client.refusal(command)).toMatch(/RS3005: .*launch/s);
    },
  );

  it('refuses a second initialize, launch and configurationDone', async () => {
    const program = sourceFile(plainSource);
    await client.start({ program, stopOnEntry: true });
    expect(await client.refusal('initialize')).toMatch(/RS3005/);
    expect(await client.refusal('launch', { program })).toMatch(/RS3005/);
    expect(await client.refusal('configurationDone')).toMatch(/RS3005/);
  });

  it('refuses to continue before the machine has begun', async () => {
    await client.request('initialize');
    await client.request('launch', { program: sourceFile(plainSource), stopOnEntry: true });
    expect(await client.refusal('continue', { threadId: 1 })).toMatch(/RS3005: .*configurationDone/s);
  });

  it('refuses to look at a machine that runs, and answers again when it is paused', async () => {
    await client.start({ program: sourceFile('bits 64\norg 0x100000\nstart: jmp start\n') });
    expect(await client.refusal('stackTrace', { threadId: 1 })).toMatch(/RS3005: .*running/s);
    expect(await client.refusal('variables', { variablesReference: 1 })).toMatch(/RS3005/);
    await client.request('pause', { threadId: 1 });
    expect(await client.event('stopped')).toMatchObject({ reason: 'pause' });
    expect(await client.frames()).toHaveLength(1);
  });
});

describe('garbage', () => {
  it('answers bytes that are no message with an error, and goes on', async () => {
    client.write('complete nonsense\r\n\r\n');
    client.write('Content-Length: 5\r\n\r\n{nope');
    client.write(Buffer.from([0, 1, 2, 255, 254, 13, 10, 13, 10]));
    await client.request('initialize');
    const errors = client.messages.filter((message) => message.success === false);
    expect(errors.map((message) => message.message)).toEqual([
      expect.stringContaining('RS3001'),
      expect.stringContaining('RS3001'),
      expect.stringContaining('RS3001'),
    ]);
  });

  it.each([
    [null],
    [5],
    ['text'],
    [[]],
    [{}],
    [{ type: 'request' }],
    [{ type: 'request', seq: 'x', command: 'threads' }],
    [{ type: 'request', seq: 999, command: 5 }],
  ])('answers the message %j with an error', async (message) => {
    client.send(message as object);
    await client.request('initialize');
    expect(client.messages[0]).toMatchObject({
      type: 'response',
      success: false,
      message: expect.stringContaining('RS3002'),
    });
  });

  it('refuses requests it does not know', async () => {
    await client.request('initialize');
    for (const command of ['restartFrame', 'ringside/nothing', 'constructor', '__proto__', 'toString']) {
      expect(await client.refusal(command)).toMatch(/RS3003/);
    }
  });

  it('refuses arguments of wrong types, and stays alive', async () => {
    await client.start({ program: sourceFile(plainSource), stopOnEntry: true });
    await client.event('stopped');
    const wrong: [string, unknown][] = [
      ['setBreakpoints', {}],
      ['setBreakpoints', { source: 5, breakpoints: 7 }],
      ['setBreakpoints', { source: { path: 'x' }, breakpoints: [5] }],
      ['setBreakpoints', { source: { path: 'x' }, breakpoints: [{ line: 'x' }] }],
      ['setFunctionBreakpoints', { breakpoints: 'main' }],
      ['setExceptionBreakpoints', { filters: 5 }],
      ['setInstructionBreakpoints', { breakpoints: [null] }],
      ['evaluate', {}],
      ['evaluate', { expression: 5 }],
      ['evaluate', { expression: 'rax', frameId: 999 }],
      ['scopes', { frameId: 'x' }],
      ['variables', {}],
      ['variables', { variablesReference: 1e9 }],
      ['setVariable', { variablesReference: 1e9, name: 'rax', value: '1' }],
      ['readMemory', {}],
      ['readMemory', { memoryReference: 'x', count: 4 }],
      ['readMemory', { memoryReference: '0x100000', count: -1 }],
      ['readMemory', { memoryReference: '0x100000', count: 1e15 }],
      ['writeMemory', { memoryReference: '0x100000', data: '%%%' }],
      ['disassemble', { memoryReference: '0x100000' }],
      ['disassemble', { memoryReference: '0x100000', instructionCount: 1e9 }],
      ['disassemble', { memoryReference: '0x100000', instructionCount: 5, instructionOffset: 'x' }],
      ['ringside/watchPhysical', { address: 'x' }],
      ['ringside/watchPhysical', { address: 4096, length: 1, access: 'sideways' }],
      ['ringside/setFormat', { format: 'octal' }],
      ['ringside/serialInput', {}],
    ];
    for (const [command, args] of wrong) {
      expect([command, args, (await client.exchange(command, args as object)).message]).toEqual([
        command,
        args,
        expect.stringMatching(/^RS3\d\d\d: (?!.*report this)/),
      ]);
    }
    for (const args of [5, 'x', []]) expect(await client.refusal('threads', args as object)).toMatch(/RS3004/);
    expect(await client.request('threads')).toEqual({ threads: [{ id: 1, name: 'CPU 0' }] });
  });
});

describe('launch', () => {
  beforeEach(() => client.request('initialize'));

  it('names the key that is wrong', async () => {
    const program = sourceFile(plainSource);
    expect(await client.refusal('launch', {})).toMatch(/RS3010: .*"program"/);
    expect(await client.refusal('launch', { program, memoryMiB: 0 })).toMatch(/"memoryMiB"/);
    expect(await client.refusal('launch', { program, entry: 'sideways' })).toMatch(/"entry"/);
    expect(await client.refusal('launch', { program: '/nowhere/x.asm' })).toMatch(/RS3011: .*nowhere/);
    await client.request('launch', { program });
  });

  it('reports every error of a source with its place', async () => {
    const program = sourceFile('bits 64\n  frobnicate rax\n  mov rax, [\n');
    expect(await client.refusal('launch', { program })).toMatch(/RS3012: .*guest\.asm has 2 errors/);
    expect(client.outputText('stderr')).toMatch(/guest\.asm:2:\d+: error: .*\n.*guest\.asm:3:\d+: error: /);
  });

  it('warns of a key that nothing reads', async () => {
    await client.request('launch', { program: sourceFile(plainSource), memroy: 5 });
    expect(client.outputText('important')).toMatch(/"memroy"/);
  });

  it('refuses a broken ELF', async () => {
    expect(await client.refusal('launch', { program: sourceFile('\x7fELF and then nothing', 'broken.elf') })).toMatch(
      /^RS11\d\d: /,
    );
  });
});

describe('ending', () => {
  it('ends when the client disconnects', async () => {
    await client.start({ program: sourceFile('bits 64\norg 0x100000\nstart: jmp start\n') });
    await client.request('disconnect');
    await client.served;
  });

  it('ends a running machine at terminate', async () => {
    await client.start({ program: sourceFile('bits 64\norg 0x100000\nstart: jmp start\n') });
    await client.request('terminate');
    await client.event('terminated');
    expect(await client.refusal('continue', { threadId: 1 })).toMatch(/RS3005: .*ended/);
  });

  it("tells the guest's exit status", async () => {
    await client.start({ program: sourceFile(plainSource) });
    expect(await client.event('exited')).toEqual({ exitCode: 7 });
    await client.event('terminated');
    expect(client.outputText('stdout')).toBe('hello');
  });
});

describe('a port', () => {
  it('serves each connection as a session of its own, on the loopback address only', async () => {
    const { port, server } = await servePort(0);
    expect((server.address() as net.AddressInfo).address).toBe('127.0.0.1');
    const connections = [1, 2].map(() => net.connect(port, '127.0.0.1'));
    const body = JSON.stringify({ seq: 1, type: 'request', command: 'initialize' });
    for (const connection of connections) {
      connection.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      const answer = await new Promise<Buffer>((resolve) => connection.once('data', resolve));
      expect(answer.toString()).toMatch(/"request_seq":1.*"success":true/);
    }
    // One client that breaks off does not disturb the other.
    connections[0].destroy();
    connections[1].write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const answer = await new Promise<Buffer>((resolve) => connections[1].once('data', resolve));
    expect(answer.toString()).toMatch(/RS3005/);
    connections[1].end();
    await new Promise((resolve) => server.close(resolve));
  });

  it('that is taken is a numbered error', async () => {
    const { port, server } = await servePort(0);
    await expect(servePort(port)).rejects.toThrow(/RS3090/);
    server.close();
  });
});

describe('the errors that the editor opens a notification for', () => {
  const showsUser = async (command: string, args: object): Promise<boolean> =>
    (await client.exchange(command, args)).body.error.showUser;

  it('are those of a launch', async () => {
    await client.request('initialize');
    expect(await showsUser('launch', { program: '/nowhere/guest.asm' })).toBe(true);
  });

  it('are not those that it writes in place, nor those of a reference that is out of date', async () => {
    await client.start({ program: sourceFile(plainSource), stopOnEntry: true });
    await client.event('stopped');
    expect(await showsUser('evaluate', { expression: 'nonsense', context: 'watch' })).toBe(false);
    expect(await showsUser('variables', { variablesReference: 9999 })).toBe(false);
    expect(await showsUser('scopes', { frameId: 9999 })).toBe(false);
  });
});
