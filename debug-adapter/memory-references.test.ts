import { expect, it } from 'vitest';
import { formatMemoryReference, parseMemoryReference } from './memory-references';

it.each([
  ['0x7c00', 0, 'gva:0x7c00'],
  ['31744', 0, 'gva:0x7c00'],
  ['gva:0x10', -0x11, 'gva:0xffffffffffffffff'],
  ['GPA:0x8000', 16, 'gpa:0x8010'],
  ['hpa:0xffffffffffffffff', 1, 'hpa:0x0'],
])('%s + %i is %s', (reference, offset, expected) => {
  expect(formatMemoryReference(parseMemoryReference(reference, offset))).toBe(expected);
});

it.each([
  ['', 0],
  ['xyz:0x10', 0],
  ['gva:', 0],
  ['0x1ffffffffffffffff', 0],
  ['rip', 0],
  [undefined, 0],
  [{}, 0],
  ['0x10', 1.5],
  ['0x10', '4'],
])('%j with offset %j is error 3020', (reference, offset) => {
  expect(() => parseMemoryReference(reference, offset)).toThrow(expect.objectContaining({ number: 3020 }));
});
