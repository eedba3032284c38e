import { describe, expect, it } from 'vitest';
import { MessageReader, type Received } from './wire';

const encodeMessage = (message: object): Buffer => {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
};
const bytes = (text: string) => Buffer.from(text, 'utf8');
const receive = (reader: MessageReader, ...chunks: Buffer[]): Received[] =>
  chunks.flatMap((chunk) => [...reader.push(chunk)]);
const numbers = (received: Received[]) => received.map((one) => ('error' in one ? one.error.number : one.message));

describe('framing', () => {
  it('reads messages cut anywhere', () => {
    const stream = Buffer.concat([encodeMessage({ seq: 1, text: 'é' }), encodeMessage({ seq: 2 })]);
    for (let cut = 0; cut <= stream.length; cut++) {
      const received = receive(new MessageReader(), stream.subarray(0, cut), stream.subarray(cut));
      expect(numbers(received)).toEqual([{ seq: 1, text: 'é' }, { seq: 2 }]);
    }
    expect(numbers(receive(new MessageReader(), ...[...stream].map((byte) => Buffer.of(byte))))).toHaveLength(2);
  });

  it('reads other header fields', () => {
    const text = 'Content-Type: x\r\nContent-Length: 2\r\nOther: y\r\n\r\n{}';
    expect(numbers(receive(new MessageReader(), bytes(text)))).toEqual([{}]);
  });

  it.each([
    ['a header that is none', 'hello\r\n\r\n'],
    ['a length that is no number', 'Content-Length: x\r\n\r\n'],
    ['a length that is too large', 'Content-Length: 99999999999\r\n\r\n'],
    ['a negative length', 'Content-Length: -5\r\n\r\n'],
    ['a body that is no JSON', 'Content-Length: 3\r\n\r\n{{{'],
    ['bytes without any header', 'x'.repeat(5000)],
    ['garbage right before a header', 'garbage'],
  ])('reports %s and reads on', (_, garbage) => {
    const received = receive(new MessageReader(), bytes(garbage), encodeMessage({ seq: 7 }));
    expect(numbers(received)).toEqual([3001, { seq: 7 }]);
  });
});
