// The broadcast that asks for hosts, and a host's answer, for networks that drop multicast. Both are JSON and carry the version of
// this form. The question is padded to be the longer one: whoever forges its sender gains nothing by it.
import { z } from 'zod';
import { type HostFacts, hostFacts } from './host-facts.ts';

/** Of a question, in bytes. Longer than any answer, and whole in one packet of Ethernet. */
export const QUESTION_BYTES = 800;
const VERSION = 1;

const nonce = z.string().regex(/^[\w-]{16,32}$/);
const question = z.object({ nearcall: z.literal('who-hosts'), v: z.literal(VERSION), nonce });
const answer = z.object({ ...hostFacts.shape, nearcall: z.literal('host'), v: z.literal(VERSION), nonce });

/** @param nonce made anew for each question: only who heard it can answer. */
export function encodeQuestion(nonce: string): Buffer {
  const text = (pad: string) => JSON.stringify({ nearcall: 'who-hosts', v: VERSION, nonce, pad });
  return Buffer.from(text('.'.repeat(QUESTION_BYTES - text('').length)));
}

/** @returns the nonce; `undefined` when it is no question, or one so short that an answer to it could be longer. */
export function readQuestion(packet: Buffer): string | undefined {
  if (packet.length !== QUESTION_BYTES) return undefined;
  return question.safeParse(parseJson(packet)).data?.nonce;
}

export function encodeAnswer(facts: HostFacts, nonce: string): Buffer {
  return Buffer.from(JSON.stringify({ nearcall: 'host', v: VERSION, nonce, ...facts }));
}

/** @returns `undefined` for whatever is no answer. */
export function readAnswer(packet: Buffer): { readonly facts: HostFacts; readonly nonce: string } | undefined {
  if (packet.length > QUESTION_BYTES) return undefined;
  const read = answer.safeParse(parseJson(packet)).data;
  if (!read) return undefined;
  const { nearcall: _nearcall, v: _v, nonce, ...facts } = read;
  return { facts, nonce };
}

function parseJson(packet: Buffer): unknown {
  try {
    return JSON.parse(packet.toString('utf8'));
  } catch {
    return undefined;
  }
}
