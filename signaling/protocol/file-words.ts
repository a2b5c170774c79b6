// What two people say to each other about files that one sends the other. The bytes themselves never travel like this.
import { z } from 'zod/mini';
import { wayName } from './file-ways.ts';
import { transferId } from './ids.ts';
import { LIMITS } from './limits.ts';

const bytes = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));

/** Counts the beginnings of one transfer, from 1. */
export const attempt = z.int().check(z.gte(1), z.lte(1_000_000));

/** Why there is nothing more to come. `done`: everything is stored, and the receiver has checked it. */
export const transferEnd = z.enum([
  'done',
  'refused',
  'cancelled',
  'damaged',
  'disk',
  'source-lost',
  'bad-list',
  'no-way',
]);
export type TransferEnd = z.infer<typeof transferEnd>;

const offer = {
  transfer: transferId,
  /** Of the file, or of the folder; of the first of several. Shown, and made safe before it is used. */
  name: z.string().check(z.minLength(1), z.maxLength(LIMITS.fileNameMaxChars)),
  count: z.int().check(z.gte(1), z.lte(LIMITS.filesPerTransfer)),
  /** Of everything that is sent: the list of files, then the files. */
  sizeBytes: bytes,
  /** Of the list of files, with which it begins. */
  listBytes: z.int().check(z.gte(2), z.lte(LIMITS.fileListMaxBytes)),
  /** The last beginning the sender knows of; 0 before the first. */
  attempt: z.int().check(z.gte(0), z.lte(1_000_000)),
  /** The bytes still flow: only the host has to know of it again. */
  isGoingOn: z.optional(z.literal(true)),
};

/** `fromByte`: all before it is stored. `ways`: those by which the receiver can be reached. */
export const FILE_BEGINNING = {
  attempt,
  fromByte: bytes,
  ways: z.array(wayName).check(z.minLength(1), z.maxLength(8)),
} as const;

/** The fields of the directed messages about files. */
export const FILE_WORDS = {
  // Said again whenever the sender wants to go on.
  'file-offer': offer,
  // The sender makes the link of this attempt, and sends from there.
  'file-accept': { transfer: transferId, ...FILE_BEGINNING },
  'file-pause': { transfer: transferId, isPaused: z.boolean() },
  'file-end': { transfer: transferId, end: transferEnd },
} as const;
