import { expect, test } from 'vitest';
import { CLIENT_MESSAGES } from './client-messages.ts';
import { decodeClientMessage, decodeServerMessage } from './codec.ts';
import { CLIENT_EXAMPLES, PEER_EXAMPLES, SERVER_EXAMPLES } from './examples.ts';
import { decodePeerMessage, PEER_MESSAGES } from './peer-messages.ts';
import { SERVER_MESSAGES } from './server-messages.ts';

test('W7 every message of a client has an example that fits', () => {
  expect(Object.keys(CLIENT_EXAMPLES).sort()).toEqual(Object.keys(CLIENT_MESSAGES).sort());
  for (const [type, { examples }] of Object.entries(CLIENT_EXAMPLES)) {
    for (const example of examples) {
      expect(decodeClientMessage(JSON.stringify(example))).toEqual({ ok: true, message: example });
      expect(example).toHaveProperty('type', type);
    }
  }
});

test('W7 every message of the server has an example that fits, without a field that would be dropped', () => {
  expect(Object.keys(SERVER_EXAMPLES).sort()).toEqual(Object.keys(SERVER_MESSAGES).sort());
  for (const [type, { examples }] of Object.entries(SERVER_EXAMPLES)) {
    for (const example of examples) {
      expect(decodeServerMessage(JSON.stringify(example))).toEqual({ ok: true, message: example });
      expect(example).toHaveProperty('type', type);
    }
  }
});

test('W7 every message between linked people has an example that fits', () => {
  const types = PEER_MESSAGES.def.options.map((schema) => schema.def.shape.type.def.values[0]);
  expect(Object.keys(PEER_EXAMPLES).sort()).toEqual(types.sort());
  for (const [type, { examples }] of Object.entries(PEER_EXAMPLES)) {
    for (const example of examples) {
      expect(decodePeerMessage(JSON.stringify(example))).toEqual(example);
      expect(example).toHaveProperty('type', type);
    }
  }
});
