import fs from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { beforeAll, expect, test } from 'vitest';
import { grammarFile, grammarText } from './build-grammar.mjs';

let tokensOf: (source: string) => { text: string; scope: string }[];

beforeAll(async () => {
  const wasm = fs.readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === 'source.asm.nasm-x86'
          ? textmate.parseRawGrammar(fs.readFileSync(grammarFile, 'utf8'), grammarFile)
          : null,
      ),
  });
  const grammar = (await registry.loadGrammar('source.asm.nasm-x86'))!;
  tokensOf = (source) => {
    let state = textmate.INITIAL;
    return source.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .map(({ startIndex, endIndex, scopes }) => ({
          text: line.slice(startIndex, endIndex).trim(),
          scope: scopes.at(-1)!.replace(/\.nasm$/, ''),
        }))
        .filter(({ text }) => text !== '');
    });
  };
});

/** The scope of one piece of a line; fails when the line has no such token. */
function scopeIn(line: string, text: string): string {
  const tokens = tokensOf(line);
  const token = tokens.find((candidate) => candidate.text === text);
  if (!token) throw new Error(`${line} has no token ${text}: ${JSON.stringify(tokens)}`);
  return token.scope;
}

test('the committed grammar is the one that iced-x86 gives', () => {
  expect(fs.readFileSync(grammarFile, 'utf8')).toBe(grammarText());
});

test.each([
  ['add', 'keyword.other.mnemonic'],
  ['MOV', 'keyword.other.mnemonic'],
  ['vfmadd231ps', 'keyword.other.mnemonic'],
  ['cmpeqps', 'keyword.other.mnemonic'],
  ['setnz', 'keyword.other.mnemonic'],
  ['cmovnae', 'keyword.other.mnemonic'],
  ['pushfq', 'keyword.other.mnemonic'],
  ['jz', 'keyword.control.flow.mnemonic'],
  ['jnc', 'keyword.control.flow.mnemonic'],
  ['iretq', 'keyword.control.flow.mnemonic'],
  ['retn', 'keyword.control.flow.mnemonic'],
  ['loopz', 'keyword.control.flow.mnemonic'],
  ['hlt', 'keyword.other.mnemonic.privileged'],
  ['wrmsr', 'keyword.other.mnemonic.privileged'],
  ['lgdt', 'keyword.other.mnemonic.privileged'],
  ['vmlaunch', 'support.function.mnemonic.virtualization'],
  ['vmread', 'support.function.mnemonic.virtualization'],
  ['invept', 'support.function.mnemonic.virtualization'],
  ['vmrun', 'support.function.mnemonic.virtualization'],
  ['rep', 'keyword.control.prefix'],
  ['lock', 'keyword.control.prefix'],
])('instruction %s is %s', (mnemonic, scope) => {
  expect(scopeIn(`    ${mnemonic} rax`, mnemonic)).toBe(scope);
});

test.each([
  ['r8b', 'general'],
  ['RSP', 'general'],
  ['gs', 'segment'],
  ['cr4', 'control'],
  ['dr7', 'debug'],
  ['zmm31', 'vector'],
  ['st0', 'other'],
])('register %s is in group %s', (register, group) => {
  expect(scopeIn(`    mov ${register}, 1`, register)).toBe(`variable.language.register.${group}`);
});

test.each([
  ['0x1F', 'hex'],
  ['0h1f', 'hex'],
  ['0FFh', 'hex'],
  ['$0ff', 'hex'],
  ['0xdead_beef', 'hex'],
  ['1010b', 'binary'],
  ['0b1010_0101', 'binary'],
  ['0y11', 'binary'],
  ['777q', 'octal'],
  ['0o17', 'octal'],
  ['200', 'decimal'],
  ['200d', 'decimal'],
  ['1_000_000', 'decimal'],
  ['1.5e3', 'float'],
  ['0x1p3', 'float'],
  ['1e10', 'float'],
])('number %s is %s', (number, kind) => {
  expect(scopeIn(`    dq ${number}`, number)).toBe(`constant.numeric.${kind}`);
});

test('labels, local labels and references to them', () => {
  expect(scopeIn('guest_entry:', 'guest_entry')).toBe('entity.name.function.label');
  expect(scopeIn('.again: dec rcx', '.again')).toBe('entity.name.function.label.local');
  expect(scopeIn('.again: dec rcx', 'dec')).toBe('keyword.other.mnemonic');
  expect(scopeIn('    jnz .again', '.again')).toBe('entity.name.function.label.local');
  expect(scopeIn('    call guest_entry.inner', 'guest_entry.inner')).toBe('variable.other.symbol');
  expect(scopeIn('message db "hi", 0', 'message')).toBe('entity.name.function.label');
  expect(scopeIn('stack_size equ 4096', 'stack_size')).toBe('variable.other.constant');
});

test('a name that only begins or ends like a register or an instruction is neither', () => {
  expect(scopeIn('    mov rax, rax_copy', 'rax_copy')).toBe('variable.other.symbol');
  expect(scopeIn('    jmp add.done', 'add.done')).toBe('variable.other.symbol');
  expect(scopeIn('    jmp $rax', '$rax')).toBe('variable.other.symbol');
});

test('preprocessor: definitions, macros with their parameters, conditions', () => {
  expect(scopeIn('%define EXIT_CPUID 10', 'EXIT_CPUID')).toBe('entity.name.function.preprocessor');
  expect(scopeIn('%macro vmwrite_const 2', 'vmwrite_const')).toBe('entity.name.function.macro');
  expect(scopeIn('%macro vmwrite_const 2', '2')).toBe('constant.numeric.decimal');
  expect(scopeIn('    mov rax, %1', '%1')).toBe('variable.parameter.macro');
  expect(scopeIn('%%again:', '%%again')).toBe('variable.parameter.macro');
  expect(scopeIn('%ifidni %1, rax', '%ifidni')).toBe('keyword.control.preprocessor');
  expect(scopeIn('%include "vmcs.inc"', '"vmcs.inc"')).toBe('string.quoted.double');
  expect(scopeIn('    vmwrite_const GUEST_RIP, rax', 'vmwrite_const')).toBe('entity.name.function.macro');
  expect(scopeIn('    dd __LINE__', '__LINE__')).toBe('support.constant.preprocessor');
});

test('directives, data and sizes', () => {
  expect(scopeIn('bits 64', 'bits')).toBe('keyword.other.directive');
  expect(scopeIn('[bits 64]', 'bits')).toBe('keyword.other.directive');
  expect(scopeIn('section .text', '.text')).toBe('support.type.section');
  expect(scopeIn('struc Frame', 'Frame')).toBe('entity.name.type.structure');
  expect(scopeIn('times 512-($-$$) db 0', 'times')).toBe('keyword.other.directive');
  expect(scopeIn('times 512-($-$$) db 0', '$$')).toBe('variable.language.position');
  expect(scopeIn('    mov dword [rdi], 1', 'dword')).toBe('storage.type.size');
  expect(scopeIn('    lea rax, [rel table]', 'rel')).toBe('storage.modifier');
  expect(scopeIn('    resb 4096', 'resb')).toBe('storage.type.data');
});

test('comments and strings hide what they hold', () => {
  expect(scopeIn('    mov eax, 1 ; then vmlaunch', '; then vmlaunch')).toBe('comment.line.semicolon');
  expect(scopeIn("    db 'a;b', 10", "'a;b'")).toBe('string.quoted.single');
  expect(scopeIn('    db `line\\n`', '\\n')).toBe('constant.character.escape');
  expect(tokensOf('%comment\nmov eax, 1\n%endcomment\nhlt').map(({ scope }) => scope)).toEqual([
    'comment.block',
    'comment.block',
    'comment.block',
    'keyword.other.mnemonic.privileged',
  ]);
});
