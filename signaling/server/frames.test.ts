import { expect, test } from 'vitest';
import { personId } from '../protocol/index.ts';
import { stampFrame } from './frames.ts';

const from = personId.parse('@abcd1234');
const stamped = (frame: string, atMs?: number) => stampFrame(Buffer.from(frame), from, atMs).toString();

test('W3 the stamp goes in front of the sender’s own bytes', () => {
  expect(stamped('{"type":"leave","to":"bob"}')).toBe('{"from":"@abcd1234","type":"leave","to":"bob"}');
  expect(stamped('{"type":"message"}', 17)).toBe('{"from":"@abcd1234","at":17,"type":"message"}');
});

test('W3 white space before the object goes, white space inside it stays', () => {
  expect(stamped(' \t\r\n{ "type" : "x" }\n')).toBe('{"from":"@abcd1234", "type" : "x" }\n');
});

test('W3 other bytes are not touched: escapes, Chinese, emoji, half a surrogate', () => {
  const rest = String.raw`"text":"{\"from\":1} 你好 👋 \ud800 \u007b"}`;
  expect(stamped(`{${rest}`)).toBe(`{"from":"@abcd1234",${rest}`);
});
