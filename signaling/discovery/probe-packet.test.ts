import { expect, test } from 'vitest';
import { HOST_NAME_MAX_CHARS, ownFacts } from './host-facts.ts';
import { encodeAnswer, encodeQuestion, QUESTION_BYTES, readAnswer, readQuestion } from './probe-packet.ts';

const NONCE = 'AbCd0123456789_-AbCd01';
const KEY = 'ab'.repeat(32);

test('S69 a question and its answer arrive, and the answer repeats what only the question said', () => {
  expect(readQuestion(encodeQuestion(NONCE))).toBe(NONCE);
  const facts = ownFacts('Lab', KEY, 8443);
  expect(readAnswer(encodeAnswer(facts, NONCE))).toEqual({ facts, nonce: NONCE });
});

test('S69 no answer is longer than its question, whatever a host is called', () => {
  expect(encodeQuestion(NONCE)).toHaveLength(QUESTION_BYTES);
  const longest = ['"', '\\', '近', '👩', 'a'].map((character) => {
    const name = character.repeat(HOST_NAME_MAX_CHARS);
    return encodeAnswer({ ...ownFacts('x', KEY, 65_535), name, version: `99999.99999.99999-${'x'.repeat(32)}` }, NONCE);
  });
  for (const answer of longest) expect(answer.length).toBeLessThan(QUESTION_BYTES);
});

test('S69 a question that is shorter than any answer may be, or of another form, is none', () => {
  const question = encodeQuestion(NONCE);
  const text = question.toString();
  const others = [
    question.subarray(0, QUESTION_BYTES - 1),
    Buffer.alloc(QUESTION_BYTES, '{'),
    Buffer.alloc(0),
    Buffer.from(text.replace('"v":1', '"v":2')),
    Buffer.from(text.replace('who-hosts', 'who-hoste')),
    Buffer.from(text.replace(NONCE, `${NONCE.slice(1)}"`)),
    encodeAnswer(ownFacts('Lab', KEY, 1), NONCE),
  ];
  for (const packet of others) expect(readQuestion(packet)).toBeUndefined();
});

test('S72 an answer that does not fit is none', () => {
  const good = JSON.parse(encodeAnswer(ownFacts('Lab', KEY, 1), NONCE).toString()) as object;
  const changes = [
    { key: 'x' },
    { port: 70_000 },
    { name: 7 },
    { name: ' ' },
    { nonce: '' },
    { v: 2 },
    { nearcall: 'x' },
  ];
  for (const change of changes)
    expect([change, readAnswer(Buffer.from(JSON.stringify({ ...good, ...change })))]).toEqual([change, undefined]);
  for (const text of ['', 'null', '[]', '"host"', `{"nearcall":"host"${' '.repeat(QUESTION_BYTES)}}`])
    expect(readAnswer(Buffer.from(text))).toBeUndefined();
  expect(readAnswer(Buffer.from(JSON.stringify({ ...good, extra: 'x' })))?.facts).not.toHaveProperty('extra');
});
