import { expect, test } from 'vitest';
import { enumerateForms } from '../isa/forms';
import { isInlined } from './inlined-forms';
import { generateInterpreter } from './interpreter';

const image = generateInterpreter();

test('the generated module is valid WebAssembly', () => {
  expect(WebAssembly.validate(image.module as BufferSource)).toBe(true);
});

test('each form has one handler, and its number fits the record', () => {
  expect(new Set(image.handlerKeys).size).toBe(image.handlerKeys.length);
  expect([...image.handlerKeys].sort()).toEqual(
    enumerateForms()
      .map((form) => form.key)
      .sort(),
  );
  expect(image.handlerKeys.length).toBeLessThan(0x1_0000 - 16);
});

test('the loop holds what programs run most, and stays small', () => {
  const inlined = enumerateForms().filter(isInlined);
  const mnemonics = new Set(inlined.map((form) => form.row.mnemonic));
  for (const mnemonic of ['Mov', 'Add', 'Cmp', 'Jne', 'Jle', 'Call', 'Ret', 'Cmove'])
    expect(mnemonics).toContain(mnemonic);
  for (const mnemonic of ['Movsb', 'Div', 'Jp', 'Aaa']) expect(mnemonics).not.toContain(mnemonic);
  expect(inlined.length).toBeLessThan(500);
});

test('the same table gives the same module', () => {
  expect(Buffer.from(generateInterpreter().module).equals(Buffer.from(image.module))).toBe(true);
});
