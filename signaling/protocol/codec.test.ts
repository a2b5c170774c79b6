import { expect, test } from 'vitest';
import { decodeClientMessage, decodeServerMessage } from './codec.ts';
import { DIRECTED } from './directed.ts';
import { CLIENT_EXAMPLES } from './examples.ts';

const code = (text: string) => {
  const decoded = decodeClientMessage(text);
  return decoded.ok ? 'ok' : decoded.refusal.code;
};

test('W1 what is not a message is a refusal with a code, never an exception', () => {
  const refused: [string, string][] = [
    ['', 'bad-json'],
    ['{', 'bad-json'],
    ['\ufeff{"type":"bye"}', 'bad-json'],
    ['null', 'bad-message'],
    ['7', 'bad-message'],
    ['"bye"', 'bad-message'],
    ['[]', 'bad-message'],
    ['[{"type":"bye"}]', 'bad-message'],
    ['{}', 'bad-message'],
    ['{"type":null}', 'bad-message'],
    ['{"type":"hasOwnProperty"}', 'unknown-type'],
    ['{"type":"__proto__"}', 'unknown-type'],
    ['{"type":"bye","extra":1}', 'bad-message'],
  ];
  for (const [text, wanted] of refused) expect([text, code(text)]).toEqual([text, wanted]);
  expect(code(' {"type":"bye"} ')).toBe('ok');
});

test('W2 no directed message may carry from or at, however it is spelled or often', () => {
  const smuggled = [
    '"from":"@aaaaaaaa",',
    '"at":1,',
    String.raw`"\u0066rom":"@aaaaaaaa",`,
    String.raw`"fro\u006d":"@aaaaaaaa","from":"@bbbbbbbb",`,
    '"__proto__":{"from":"@aaaaaaaa"},',
    '"from":null,',
    '"constructor":{},',
  ];
  for (const type of Object.keys(DIRECTED) as (keyof typeof DIRECTED)[]) {
    const [example] = CLIENT_EXAMPLES[type].examples;
    const rest = JSON.stringify(example).slice(1);
    expect(code(`{${rest}`)).toBe('ok');
    for (const field of smuggled) {
      expect([field, code(`{${field}${rest}`)]).toEqual([field, 'bad-message']);
      const atTheEnd = `{${rest.slice(0, -1)},${field.slice(0, -1)}}`;
      expect([atTheEnd, code(atTheEnd)]).toEqual([atTheEnd, 'bad-message']);
    }
  }
});

test('W2 of two equal fields both sides read the last: what was checked is what is received', () => {
  const text = '{"type":"ring","to":"bob","call":"c","media":"video","type":"message","text":"hi"}';
  expect(code(text)).toBe('bad-message');
  const twice = '{"type":"message","to":"ann","text":"one","to":"bob","text":"two"}';
  expect(decodeClientMessage(twice)).toEqual({ ok: true, message: { type: 'message', to: 'bob', text: 'two' } });
  const relayed = decodeServerMessage(`{"from":"@aaaaaaaa","at":1,${twice.slice(1)}`);
  expect(relayed).toMatchObject({ ok: true, message: { from: '@aaaaaaaa', to: 'bob', text: 'two' } });
});

test('W4 the refusal names the type and the id where they could be read', () => {
  expect(decodeClientMessage('{"type":"message","id":"m1"}')).toEqual({
    ok: false,
    refusal: { code: 'bad-message', re: 'message', id: 'm1' },
  });
  expect(decodeClientMessage('{"type":"dance","id":"<script>"}')).toEqual({
    ok: false,
    refusal: { code: 'unknown-type', re: 'dance' },
  });
});

test('W8 what the server says may hold fields this version does not know', () => {
  expect(decodeServerMessage('{"type":"ready","room":"lab","later":1}')).toEqual({
    ok: true,
    message: { type: 'ready', room: 'lab' },
  });
});
