import { expect, test } from 'vitest';
import { generateInterpreter } from './interpreter';

test('the generated module is valid WebAssembly', () => {
  const start = performance.now();
  const image = generateInterpreter();
  const generated = performance.now();
  expect(WebAssembly.validate(image.module as BufferSource)).toBe(true);
  console.log(image.handlerKeys.length, image.module.length, generated - start, performance.now() - generated);
  new WebAssembly.Module(image.module as BufferSource);
});
