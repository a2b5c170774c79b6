// Ids of people: random, so that they say nothing about anybody.
import { randomBytes } from 'node:crypto';
import { type PersonId, personId } from '../protocol/index.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const CHARS = 8;

export function randomPersonId(isTaken: (id: PersonId) => boolean): PersonId {
  for (;;) {
    const id = randomId();
    if (!isTaken(id)) return id;
  }
}

function randomId(): PersonId {
  // 252 is the largest multiple of 36 in a byte: above it the letters would not be equally likely.
  let id = '';
  while (id.length < CHARS) {
    for (const byte of randomBytes(12)) if (byte < 252 && id.length < CHARS) id += ALPHABET[byte % 36];
  }
  return personId.parse(`@${id}`);
}
