/** Dialogues about running, stopping and stepping a program without virtualization. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dialogue, lineOf, sourceFile } from './testing/dialogue';
import { plainSource } from './testing/plain';

const line = (mark: string): number => lineOf(plainSource, mark);
const spinning = 'bits 64\norg 0x100000\nstart: inc rax\n jmp start\n';

let client: Dialogue;
let program: string;
beforeEach(() => {
  client = new Dialogue();
  program = sourceFile(plainSource);
});
afterEach(() => client.hangUp());

const place = async (): Promise<string> => (await client.frames())[0].name;

describe('stops', () => {
  it('stops on entry, at the source line', async () => {
    await client.start({ program, stopOnEntry: true });
    expect(await client.event('stopped')).toMatchObject({ reason: 'entry', threadId: 1, allThreadsStopped: true });
    const [top] = await client.frames();
    expect(top).toMatchObject({
      name: 'start',
      line: line('mov rax, 0x1122'),
      source: { path: program },
      instructionPointerReference: '0x100000',
    });
  });

  it('stops at a breakpoint on the first instruction, once', async () => {
    await client.start({ program }, { functions: ['start', 'count_down'] });
    await client.event('stopped');
    expect(await place()).toBe('start');
    await client.runUntilStopped('continue');
    expect(await place()).toBe('count_down');
  });

  it('does not stop again where it stopped on entry', async () => {
    await client.start({ program, stopOnEntry: true }, { functions: ['start', 'count_down'] });
    await client.event('stopped');
    await client.runUntilStopped('continue');
    expect(await place()).toBe('count_down');
  });

  it('pauses a spinning guest within 50 ms, again and again', async () => {
    await client.start({ program: sourceFile(spinning) });
    const waits: number[] = [];
    for (let round = 0; round < 5; round++) {
      // Long enough for the slices to have grown to their full length.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const asked = performance.now();
      await client.request('pause', { threadId: 1 });
      await client.event('stopped');
      waits.push(performance.now() - asked);
      await client.request('continue', { threadId: 1 });
    }
    // The best of them: on a busy machine other programs take their time too. Slices that are too long make all of them late.
    expect(Math.min(...waits)).toBeLessThan(50);
  });

  it('breaks at lines, and says where a breakpoint went', async () => {
    await client.request('initialize');
    await client.request('launch', { program });
    const { breakpoints } = await client.request('setBreakpoints', {
      source: { path: program },
      breakpoints: [{ line: line('print:') }, { line: 9999 }],
    });
    expect(breakpoints).toMatchObject([
      { verified: true, line: line('lodsb') },
      { verified: false, message: expect.stringContaining('RS3042') },
    ]);
    await client.request('configurationDone');
    expect(await client.event('stopped')).toMatchObject({
      reason: 'breakpoint',
      hitBreakpointIds: [breakpoints[0].id],
    });
    expect(await place()).toBe('print');
    expect(
      await client.request('breakpointLocations', { source: { path: program }, line: 1, endLine: line('dec ecx') }),
    ).toEqual({
      breakpoints: [{ line: line('mov rax, 0x1122') }, { line: line('mov ecx, 3') }, { line: line('dec ecx') }],
    });
  });

  it('breaks at symbols and addresses by function breakpoints', async () => {
    await client.start({ program }, { functions: ['inner', 'finish if rcx == 0', 'nowhere'] });
    expect(await client.event('stopped')).toMatchObject({ reason: 'function breakpoint' });
    expect(await place()).toBe('inner');
    await client.runUntilStopped('continue');
    expect(await place()).toBe('finish');
  });

  it('breaks at instructions', async () => {
    await client.start({ program, stopOnEntry: true });
    await client.event('stopped');
    const address = await client.evaluate('inner');
    const { breakpoints } = await client.request('setInstructionBreakpoints', {
      breakpoints: [{ instructionReference: address.split(' ')[0] }, { instructionReference: 'junk' }],
    });
    expect(breakpoints).toMatchObject([
      { verified: true },
      { verified: false, message: expect.stringContaining('RS3020') },
    ]);
    expect(await client.runUntilStopped('continue')).toMatchObject({ reason: 'instruction breakpoint' });
    expect(await place()).toBe('inner');
  });

  it('counts hits and evaluates conditions', async () => {
    const lodsb = line('lodsb');
    await client.start({ program }, { lines: [{ line: lodsb, hitCondition: '3' }] });
    await client.event('stopped');
    expect(await client.evaluate('rcx')).toBe('0x0000000000000003');
    await client.request('setBreakpoints', {
      source: { path: program },
      breakpoints: [{ line: lodsb, condition: 'ecx == 1' }],
    });
    await client.runUntilStopped('continue');
    expect(await client.evaluate('ecx')).toBe('0x00000001');
  });

  it('stops and says so when a condition cannot be evaluated, and refuses one that cannot be read', async () => {
    await client.request('initialize');
    await client.request('launch', { program });
    const { breakpoints } = await client.request('setBreakpoints', {
      source: { path: program },
      breakpoints: [
        { line: line('lodsb'), condition: 'qword[0x7fff00000000] == 1' },
        { line: line('loop print'), condition: '1 +' },
        { line: line('loop print'), hitCondition: 'often' },
      ],
    });
    expect(breakpoints.map((one: { message?: string }) => one.message)).toEqual([
      undefined,
      expect.stringContaining('RS3504'),
      expect.stringContaining('RS3040'),
    ]);
    await client.request('configurationDone');
    expect((await client.event('stopped')).description).toMatch(/RS3515/);
  });

  it('logs in place of stopping', async () => {
    await client.start({ program }, { lines: [{ line: line('lodsb'), logMessage: 'rcx is {rcx}, {nosuch}' }] });
    await client.event('exited');
    const text = client.outputText('console');
    expect(text.match(/rcx is 0x[1-5], \{nosuch: RS3509/g)).toHaveLength(5);
  });

  it('stops at a write that a data breakpoint watches', async () => {
    await client.start({ program, stopOnEntry: true });
    await client.event('stopped');
    const info = await client.request('dataBreakpointInfo', { name: 'qword[counter]' });
    expect(info.accessTypes).toContain('write');
    const { breakpoints } = await client.request('setDataBreakpoints', {
      breakpoints: [{ dataId: info.dataId, accessType: 'write' }],
    });
    expect(breakpoints).toMatchObject([{ verified: true }]);
    const stop = await client.runUntilStopped('continue');
    expect(stop).toMatchObject({ reason: 'data breakpoint', description: expect.stringContaining('wrote 8 bytes') });
    expect(await place()).toMatch(/^inner\+/);
    expect(await client.evaluate('qword[counter]')).toMatch(/^0x0*2a/);
    expect((await client.request('dataBreakpointInfo', { name: 'rax' })).dataId).toBeNull();
  });

  it('ignores breakpoints without debugging', async () => {
    await client.start({ program, noDebug: true, stopOnEntry: true }, { functions: ['inner'] });
    expect(await client.event('exited')).toEqual({ exitCode: 7 });
  });

  it('takes breakpoints while the machine runs', async () => {
    const file = sourceFile(spinning);
    await client.start({ program: file });
    await client.request('setBreakpoints', { source: { path: file }, breakpoints: [{ line: 4 }] });
    expect(await client.event('stopped')).toMatchObject({ reason: 'breakpoint' });
  });
});

describe('steps', () => {
  const startAt = async (symbol: string): Promise<void> => {
    await client.start({ program }, { functions: [symbol] });
    await client.event('stopped');
  };

  it('steps in by statement, into a call and out of it', async () => {
    await startAt('count_down if ecx == 1');
    await client.runUntilStopped('stepIn');
    await client.runUntilStopped('stepIn');
    expect((await client.frames())[0].line).toBe(line('call outer'));
    await client.runUntilStopped('stepIn');
    expect((await client.frames()).map(({ name }) => name)).toEqual(['outer', expect.stringMatching(/^count_down\+/)]);
    expect(await client.runUntilStopped('stepOut')).toMatchObject({ reason: 'step' });
    expect((await client.frames())[0].line).toBe(line('mov rsi, message'));
  });

  it('steps over a call, and over a breakpoint inside it only by stopping there', async () => {
    await startAt('outer');
    await client.request('setFunctionBreakpoints', { breakpoints: [] });
    for (const mark of ['mov rbp, rsp', 'call inner', 'pop rbp']) {
      await client.runUntilStopped('next');
      expect((await client.frames())[0].line).toBe(line(mark));
    }
    expect(await client.evaluate('qword[counter]')).toMatch(/2a/);
  });

  it('stops at a breakpoint inside a call that is stepped over', async () => {
    await client.start({ program }, { functions: ['inner'], lines: [line('call outer')] });
    await client.event('stopped');
    expect(await client.runUntilStopped('next')).toMatchObject({ reason: 'function breakpoint' });
    expect((await client.frames()).map(({ name }) => name.replace(/\+.*/, ''))).toEqual([
      'inner',
      'outer',
      'count_down',
    ]);
  });

  it('steps one instruction', async () => {
    await client.start({ program, stopOnEntry: true });
    await client.event('stopped');
    await client.runUntilStopped('stepIn', { granularity: 'instruction' });
    expect(await client.evaluate('rip')).toMatch(/^0x000000000010000a/);
    await client.runUntilStopped('next', { granularity: 'instruction' });
    expect(await client.evaluate('rip')).toMatch(/^0x000000000010000f/);
  });

  it('steps a jump to itself', async () => {
    await client.start({ program: sourceFile('bits 64\norg 0x100000\nstart: jmp start\n'), stopOnEntry: true });
    await client.event('stopped');
    expect(await client.runUntilStopped('next')).toMatchObject({ reason: 'step' });
  });

  it('steps over a repeated string instruction', async () => {
    const source = 'bits 64\norg 0x100000\nstart: mov rdi, 0x200000\n mov ecx, 100\n rep stosb\n hlt\n';
    await client.start({ program: sourceFile(source) }, { lines: [5] });
    await client.event('stopped');
    await client.runUntilStopped('next', { granularity: 'instruction' });
    expect((await client.frames())[0].line).toBe(6);
    expect(await client.evaluate('rcx')).toBe('0x0000000000000000');
  });

  it('can be paused while stepping over something endless', async () => {
    const file = sourceFile('bits 64\norg 0x100000\nstart: call forever\n hlt\nforever: jmp forever\n');
    await client.start({ program: file, stopOnEntry: true });
    await client.event('stopped');
    await client.request('next', { threadId: 1 });
    await client.request('pause', { threadId: 1 });
    expect(await client.event('stopped')).toMatchObject({ reason: 'pause' });
    expect(await place()).toBe('forever');
  });

  it('refuses to step out where no one called', async () => {
    await client.start({ program, stopOnEntry: true });
    await client.event('stopped');
    const refused = await client.exchange('stepOut', { threadId: 1 });
    // The editor shows this error nowhere but in a notification.
    expect(refused).toMatchObject({ success: false, body: { error: { id: 3031, showUser: true } } });
    expect(await place()).toBe('start');
  });
});

describe('ends', () => {
  it('stops at a triple fault with the chain of faults, not with a reset', async () => {
    const source = 'bits 64\norg 0x100000\nstart: lidt [rel none]\n ud2\nnone: dw 0\n dq 0\n';
    await client.start({ program: sourceFile(source) });
    const stop = await client.event('stopped');
    expect(stop.description).toMatch(/^Triple fault: #UD at rip .*, then #GP .*, then /);
    expect(await client.request('exceptionInfo', { threadId: 1 })).toMatchObject({
      exceptionId: 'Triple fault',
      breakMode: 'always',
    });
    expect((await client.frames())[0].line).toBe(4);
    await client.request('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 1 });
  });

  it('stops where the processor halts for good, and ends when it is continued', async () => {
    await client.start({ program: sourceFile('bits 64\norg 0x100000\nstart: cli\n hlt\n') });
    expect((await client.event('stopped')).description).toMatch(/halted for good/);
    await client.request('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
  });

  it('stops at an exception when its filter is on', async () => {
    const source = 'bits 64\norg 0x100000\nstart: xor ecx, ecx\n div ecx\n';
    await client.start({ program: sourceFile(source) }, { filters: [{ filterId: 'fault', condition: 'vector == 0' }] });
    expect((await client.event('stopped')).description).toMatch(/#DE/);
  });
});

describe('input and output', () => {
  it('gives the serial port as output and as events', async () => {
    const source = "bits 64\norg 0x100000\nstart: mov dx, 0x3f8\n mov al, 'S'\n out dx, al\n cli\n hlt\n";
    await client.start({ program: sourceFile(source) });
    expect(await client.event('ringside/serial')).toEqual({ channel: 'serial0', text: 'S' });
    expect(client.outputText('stdout')).toBe('S');
  });

  it('takes serial input', async () => {
    const source = `bits 64\norg 0x100000\nstart: mov dx, 0x3fd\nwait_byte: in al, dx\n test al, 1\n jz wait_byte
 mov dx, 0x3f8\n in al, dx\n out 0xe9, al\n mov dx, 0xf4\n xor eax, eax\n out dx, al\n`;
    await client.start({ program: sourceFile(source) });
    await client.request('ringside/serialInput', { text: 'é' });
    await client.event('exited');
    expect(client.outputText('stdout').length).toBeLessThanOrEqual(1);
  });
});

describe('other modes', () => {
  const body = `start:
        mov cx, 2
again:
        call work
        loop again
        cli
        hlt
work:
        mov byte [0x600], 1
        ret
`;
  it.each([
    ['real', `bits 16\norg 0x7c00\n${body}`, '0x0000000000007c0'],
    ['protected', `bits 32\norg 0x100000\n${body}`, '0x000000000010000'],
  ])('debugs in %s mode: breakpoints, steps, the stack', async (entry, source, rip) => {
    await client.start({ program: sourceFile(source), entry }, { functions: ['again'] });
    await client.event('stopped');
    expect(await client.evaluate('rip')).toMatch(rip);
    await client.request('setFunctionBreakpoints', { breakpoints: [] });
    await client.runUntilStopped('next');
    expect((await client.frames())[0].line).toBe(lineOf(source, 'loop again'));
    await client.runUntilStopped('next');
    await client.runUntilStopped('stepIn');
    expect((await client.frames()).map(({ name }) => name)).toEqual(['work', expect.stringMatching(/^again\+/)]);
    const [{ instruction }] = (
      await client.request('disassemble', { memoryReference: await firstAddress(), instructionCount: 1 })
    ).instructions;
    expect(instruction).toMatch(/^mov byte .*0x600/);
    await client.runUntilStopped('stepOut');
    expect((await client.frames())[0].line).toBe(lineOf(source, 'loop again'));
  });

  const firstAddress = async (): Promise<string> => (await client.frames())[0].instructionPointerReference as string;
});
