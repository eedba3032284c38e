/** Dialogues about looking at the machine: variables, expressions, memory, disassembly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dialogue, lineOf, sourceFile } from './testing/dialogue';
import { plainSource } from './testing/plain';

let client: Dialogue;
let program: string;
beforeEach(async () => {
  client = new Dialogue();
  program = sourceFile(plainSource);
  await client.start({ program }, { functions: ['inner'] });
  await client.event('stopped');
});
afterEach(() => client.hangUp());

const value = (rows: { name: string; value: string }[], name: string): string | undefined =>
  rows.find((row) => row.name === name)?.value;

describe('registers', () => {
  it('shows them by group, flags and control registers in words', async () => {
    expect((await client.variables('Registers')).map(({ name }) => name)).toEqual([
      'General',
      'rflags',
      'Segments',
      'Control',
      'Descriptor tables',
      'Debug',
      'MSRs',
      'VMX',
    ]);
    const general = await client.variables('Registers', 'General');
    expect(value(general, 'rax')).toBe('0x1122334455667788');
    expect(value(general, 'rip')).toMatch(/inner$/);
    expect(value(await client.variables('Registers'), 'rflags')).toMatch(/ZF/);
    expect(value(await client.variables('Registers', 'Control'), 'cr0')).toMatch(/PE.*PG/);
    expect(value(await client.variables('Registers', 'Segments'), 'cs')).toMatch(/64-bit .*code/);
  });

  it('changes single flags, and refuses what does not fit', async () => {
    const [{ id }] = await client.frames();
    const { scopes } = await client.request('scopes', { frameId: id });
    const { variables } = await client.request('variables', { variablesReference: scopes[0].variablesReference });
    const { variablesReference } = variables.find(({ name }: { name: string }) => name === 'rflags');
    const before = BigInt(await client.evaluate('rflags & ~1'));
    const flags: { name: string }[] = (await client.request('variables', { variablesReference })).variables;
    const { name } = flags.find((flag) => flag.name.endsWith('[0]'))!;
    expect((await client.request('setVariable', { variablesReference, name, value: '1' })).value).toMatch(/^0x1\b/);
    expect(BigInt(await client.evaluate('rflags + 0'))).toBe(before | 1n);
    expect(await client.refusal('setVariable', { variablesReference, name, value: '2' })).toMatch(/RS3053/);
  });

  it('changes them', async () => {
    const [{ id }] = await client.frames();
    const { scopes } = await client.request('scopes', { frameId: id });
    const { variables } = await client.request('variables', { variablesReference: scopes[0].variablesReference });
    const reference = variables[0].variablesReference;
    const answer = await client.request('setVariable', {
      variablesReference: reference,
      name: 'rbx',
      value: 'rax + 1',
    });
    expect(answer.value).toBe('0x1122334455667789');
    expect(await client.evaluate('rbx')).toBe('0x1122334455667789');
    await client.request('setExpression', { expression: 'bl', value: '0' });
    expect(await client.evaluate('rbx')).toBe('0x1122334455667700');
    expect(
      await client.refusal('setVariable', { variablesReference: reference, name: 'rbx', value: 'nonsense' }),
    ).toMatch(/RS3509/);
    expect(await client.refusal('setVariable', { variablesReference: reference, name: 'nosuch', value: '1' })).toMatch(
      /RS3051/,
    );
  });

  it('takes a value as the editor shows it, words and all, and looks at the stack again when RIP has changed', async () => {
    const [{ id }] = await client.frames();
    const { scopes } = await client.request('scopes', { frameId: id });
    const groups = (await client.request('variables', { variablesReference: scopes[0].variablesReference })).variables;
    const reference = groups[0].variablesReference;
    const { variables } = await client.request('variables', { variablesReference: reference });
    const shown = value(variables, 'rip') as string;
    expect(shown).toMatch(/^0x[0-9a-f]{16} {2}inner$/);
    await client.request('setVariable', {
      variablesReference: reference,
      name: 'rip',
      value: `${shown.slice(0, 18)} + 1  inner`,
    });
    expect(await client.event('invalidated')).toEqual({ areas: ['stacks', 'variables'] });
    expect((await client.frames())[0].name).toBe('inner+0x1');
  });

  it("shows a caller's own registers", async () => {
    const frames = await client.frames();
    expect(frames.map(({ name }) => name.replace(/\+.*/, ''))).toEqual(['inner', 'outer', 'count_down']);
    expect(await client.evaluate('rip', 'watch', frames[1].id)).toMatch(/outer\+/);
    expect(frames[1].line).toBe(lineOf(plainSource, 'call inner'));
  });

  it('shows decimal numbers when asked, and tells the client to look again', async () => {
    await client.request('ringside/setFormat', { format: 'decimal' });
    expect(await client.event('invalidated')).toEqual({ areas: ['variables'] });
    expect(await client.evaluate('ecx + 10')).toBe('10');
    await client.request('ringside/setFormat', { format: 'hex' });
    expect(await client.evaluate('cl')).toBe('0x00');
  });
});

describe('expressions', () => {
  it('evaluates in watches, hovers and the console', async () => {
    expect(await client.evaluate('rax & 0xff == 0x88', 'hover')).toBe('true');
    expect(await client.evaluate('dword[counter]')).toBe('0x00000000');
    expect(await client.evaluate('inner')).toMatch(/inner$/);
    expect(await client.evaluate('CSAccessRights & 0x2000 == cs_access_rights & 0x2000')).toBe('true');
    expect(await client.evaluate('gdtr_base')).toMatch(/^0x0*500/);
    expect(await client.evaluate('r15 = 7', 'repl')).toBe('0x0000000000000007');
    expect(await client.evaluate('help', 'repl')).toMatch(/vmcs\.guest_rip/);
    expect(await client.refusal('evaluate', { expression: 'r15 = 8', context: 'watch' })).toMatch(/RS3506/);
    expect(await client.refusal('evaluate', { expression: 'raxx' })).toMatch(/RS3509: .*Did you mean rax/);
  });

  it('walks page tables, and the walk opens', async () => {
    const answer = await client.request('evaluate', { expression: 'walk(rip)' });
    expect(answer.result).toMatch(/^gva:0x1000.. -> hpa:0x1000../);
    const { variables } = await client.request('variables', { variablesReference: answer.variablesReference });
    expect(variables[0]).toMatchObject({
      name: expect.stringMatching(/^PML4E\[0\]/),
      value: expect.stringMatching(/present|writable/),
    });
    expect(await client.evaluate('walk(0x7fff00000000)')).toMatch(/not mapped: page fault/);
    expect(await client.evaluate('hpa(rip) == rip')).toBe('true');
  });

  it('says that there is no VMCS', async () => {
    expect(await client.refusal('evaluate', { expression: 'vmcs.guest_rip' })).toMatch(/RS3510/);
    expect((await client.variables('VMCS'))[0].value).toMatch(/no current VMCS/);
    expect((await client.variables('VM-entry checks'))[0].value).toMatch(/no current VMCS/);
    expect((await client.variables('Last exits'))[0].value).toMatch(/No VM exit/);
    expect(await client.refusal('ringside/vmcsText')).toMatch(/RS3060/);
  });

  it('completes names', async () => {
    const { targets } = await client.request('completions', { text: 'rax + vmcs.guest_r', column: 19 });
    expect(targets.map((target: { label: string }) => target.label)).toEqual(
      expect.arrayContaining(['vmcs.guest_rip', 'vmcs.guest_rsp']),
    );
    expect(targets[0]).toMatchObject({ start: 6, length: 12 });
  });
});

describe('memory', () => {
  it('reads and writes by reference', async () => {
    const message = (await client.evaluate('message')).split(' ')[0];
    for (const space of ['', 'gva:', 'gpa:', 'hpa:']) {
      const { data, address } = await client.request('readMemory', { memoryReference: space + message, count: 5 });
      expect([address, Buffer.from(data, 'base64').toString()]).toEqual([`0x${BigInt(message).toString(16)}`, 'hello']);
    }
    const data = Buffer.from('HE').toString('base64');
    expect(await client.request('writeMemory', { memoryReference: `gva:${message}`, offset: 1, data })).toEqual({
      bytesWritten: 2,
    });
    expect(await client.evaluate('byte[message + 2]')).toBe('0x45');
  });

  it('says how much cannot be read', async () => {
    const end = `hpa:0x${(64 * 1024 * 1024 - 4).toString(16)}`;
    const answer = await client.request('readMemory', { memoryReference: end, count: 16 });
    expect([Buffer.from(answer.data, 'base64').length, answer.unreadableBytes]).toEqual([4, 12]);
    expect(await client.request('readMemory', { memoryReference: '0x7fff00000000', count: 16 })).toMatchObject({
      data: '',
      unreadableBytes: 16,
    });
    expect(
      await client.refusal('writeMemory', { memoryReference: end, data: Buffer.alloc(8).toString('base64') }),
    ).toMatch(/RS3021/);
    expect(
      await client.request('writeMemory', {
        memoryReference: end,
        data: Buffer.alloc(8).toString('base64'),
        allowPartial: true,
      }),
    ).toEqual({
      bytesWritten: 4,
    });
  });
});

describe('disassembly', () => {
  const disassemble = async (args: object) =>
    (await client.request('disassemble', args)).instructions as {
      address: string;
      instruction: string;
      symbol?: string;
      line?: number;
    }[];

  it('names symbols, targets and source lines', async () => {
    const rows = await disassemble({ memoryReference: '0x100000', instructionCount: 6 });
    expect(rows.map(({ instruction }) => instruction.replace(/\s+/g, ' '))).toEqual([
      'mov rax, 0x1122334455667788',
      'mov ecx, 3',
      'dec ecx',
      expect.stringMatching(/^jne .*; count_down$/),
      expect.stringMatching(/^call .*; outer$/),
      expect.stringMatching(/^mov (e|r)si, .*; message$/),
    ]);
    expect(rows[0]).toMatchObject({
      symbol: 'start',
      line: lineOf(plainSource, 'mov rax, 0x1122'),
      instructionBytes: '48 b8 88 77 66 55 44 33 22 11',
    });
    expect(rows[2].symbol).toBe('count_down');
  });

  it.each([
    [50, -25],
    [50, 10],
    [10, -100],
    [1, -1],
    [0, 0],
  ])('gives exactly %i rows from offset %i', async (instructionCount, instructionOffset) => {
    const inner = (await client.evaluate('inner')).split(' ')[0];
    const rows = await disassemble({ memoryReference: inner, instructionCount, instructionOffset });
    expect(rows).toHaveLength(instructionCount);
    const addresses = rows.map(({ address }) => BigInt(address));
    expect([...addresses].sort((a, b) => (a < b ? -1 : 1))).toEqual(addresses);
    if (instructionOffset < 0 && instructionCount > -instructionOffset)
      expect(addresses[-instructionOffset]).toBe(BigInt(inner));
  });

  it('goes back through instructions that were really there', async () => {
    const inner = (await client.evaluate('inner')).split(' ')[0];
    const rows = await disassemble({ memoryReference: inner, instructionCount: 5, instructionOffset: -5 });
    expect(rows.map(({ instruction }) => instruction.split(' ')[0])).toEqual(['push', 'mov', 'call', 'pop', 'ret']);
  });

  it('fills rows where nothing is mapped', async () => {
    const rows = await disassemble({ memoryReference: '0x0', instructionCount: 20, instructionOffset: -10 });
    expect(rows).toHaveLength(20);
    const unmapped = await disassemble({
      memoryReference: '0x7fff00000000',
      instructionCount: 5,
      instructionOffset: -2,
    });
    expect(unmapped).toHaveLength(5);
  });
});
