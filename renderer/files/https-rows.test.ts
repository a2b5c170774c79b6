import { expect, test } from 'vitest';
import { type MessageId, streamToken } from '../../signaling/protocol/index.ts';
import { answerRows } from '../core/byte-rows.ts';
import { createRows } from './https-rows.ts';
import { WayBroken } from './way.ts';

const ID = 'r-1' as MessageId;
const TOKEN = streamToken.parse('t'.repeat(43));

test('F39 a row is asked for over the socket, and the answer goes to who asked', () => {
  expect(answerRows({ type: 'file.neededRow', id: ID })).toEqual([
    { type: 'sendToServer', message: { type: 'stream', id: ID } },
  ]);
  expect(answerRows({ type: 'server.received', message: { type: 'stream', token: TOKEN, id: ID } })).toEqual([
    { type: 'passRow', id: ID, token: TOKEN },
  ]);
});

test('F39 a refusal, and a host that is out of reach, are answers too; nothing else is', () => {
  const none = [{ type: 'passRow', id: ID, token: undefined }];
  const error = { type: 'error', code: 'too-many', id: ID } as const;
  expect(answerRows({ type: 'server.received', message: { ...error, re: 'stream' } })).toEqual(none);
  expect(answerRows({ type: 'server.notSent', message: { type: 'stream', id: ID } })).toEqual(none);
  expect(answerRows({ type: 'server.received', message: { ...error, re: 'ring' } })).toEqual([]);
  expect(answerRows({ type: 'server.notSent', message: { type: 'bye' } })).toEqual([]);
});

test('F39 who asked gets their own answer, or a broken way', async () => {
  const asked: MessageId[] = [];
  const rows = createRows((id) => asked.push(id));
  const { signal } = new AbortController();
  const [first, second] = [rows.open(signal), rows.open(signal)];
  const refused = expect(first).rejects.toBeInstanceOf(WayBroken);
  rows.pass(asked[1] as MessageId, TOKEN);
  rows.pass(asked[0] as MessageId, undefined);
  rows.pass('nobody' as MessageId, TOKEN);
  expect(await second).toBe(TOKEN);
  await refused;
  const leaving = new AbortController();
  const given = expect(rows.open(leaving.signal)).rejects.toBeInstanceOf(WayBroken);
  leaving.abort();
  await given;
});
