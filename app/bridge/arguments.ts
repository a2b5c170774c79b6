// The shape of every call's arguments, parsed before anybody acts on them. A page that was taken over can say what it likes; it is
// heard only within these.
import { z } from 'zod';
import { preferencesText } from '../settings.ts';
import type { BoxCalls, BridgeCalls } from './contract.ts';

type ArgumentsOf<Calls> = {
  readonly [C in keyof Calls]: z.ZodType<Calls[C] extends (...args: infer A) => unknown ? A : never>;
};

const NOTHING = z.tuple([]);
/** Longer than any name or link; what is in it is judged by those who know. */
const text = z.string().max(2_000);
/** A name as it is shown: drawn as text, never as markup. */
const name = z.string().max(400);
const id = z.string().min(1).max(200);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const shellCall = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('incoming'),
    id,
    name,
    hasVideo: z.boolean(),
    room: name.optional().transform((room) => room),
  }),
  z.strictObject({ kind: z.literal('outgoing'), name }),
  z.strictObject({
    kind: z.literal('active'),
    name,
    isMuted: z.boolean(),
    hasCamera: z.boolean(),
    isSharing: z.boolean(),
  }),
]);

const shellView = z.strictObject({
  language: z.enum(['en', 'zh']),
  appearance: z.enum(['system', 'light', 'dark']),
  hostName: name.optional().transform((host) => host),
  call: shellCall.optional().transform((call) => call),
  missedCount: z.number().int().min(0).max(10_000),
  missed: z
    .strictObject({ id, name, hasVideo: z.boolean() })
    .optional()
    .transform((missed) => missed),
  progress: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .transform((share) => share),
  isDoNotDisturb: z.boolean(),
});

/** zod takes a map or a date for an object without fields. */
const plainObject = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype,
);

// Every field may be missing, so nothing else tells what is no change at all.
const systemChange = plainObject.pipe(
  z.strictObject({
    opensAtLogin: z.boolean().exactOptional(),
    closesToTray: z.boolean().exactOptional(),
    looksForUpdates: z.boolean().exactOptional(),
  }),
);

/** A page's report: events, statistics and versions, a few hundred KiB at most. */
const report = z.string().max(4_000_000);

/** A second of a recording is under 1 MB; a finished file is written in larger parts. */
const BYTES_MAX = 32 * 1024 * 1024;
const bytes = z.instanceof(Uint8Array).refine((all) => all.byteLength <= BYTES_MAX);
const fileId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const position = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Twice what a page gives at once. */
const PIECE_MAX_BYTES = 8 * 1024 * 1024;
const piece = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= PIECE_MAX_BYTES);
const byteCount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Becomes a part of names on the disk. */
const transferId = z.string().regex(/^[\w-]{1,64}$/);
const reading = z.string().max(36);
const bytePath = z.string().regex(/^\/(?:files|streams)\/[\w-]{22,64}$/);
const byteAddress = z.strictObject({
  places: z.array(z.string().min(1).max(300)).min(1).max(16),
  fingerprint,
  path: bytePath,
});

export const PAGE_ARGUMENTS: ArgumentsOf<BridgeCalls> = {
  'hosting.start': z.tuple([text]),
  'hosting.stop': NOTHING,
  'hosting.state': NOTHING,
  'hosts.check': z.tuple([text]),
  'hosts.forget': z.tuple([text]),
  'hosts.forgetAll': z.tuple([fingerprint.or(z.literal(''))]),
  'hosts.joined': z.tuple([z.strictObject({ fingerprint, name })]),
  'discovery.state': NOTHING,
  'discovery.search': NOTHING,
  'preferences.read': NOTHING,
  'preferences.write': z.tuple([preferencesText]),
  'shell.show': z.tuple([shellView]),
  'shell.isSeen': NOTHING,
  'system.state': NOTHING,
  'system.change': z.tuple([systemChange]),
  'system.openSettings': z.tuple([
    z.enum(['camera', 'microphone', 'screen', 'local-network', 'notifications', 'network']),
  ]),
  'firewall.allow': NOTHING,
  'update.check': NOTHING,
  'update.install': NOTHING,
  'update.openPage': NOTHING,
  'screens.list': NOTHING,
  'screens.choose': z.tuple([z.strictObject({ id, hasSound: z.boolean() })]),
  'report.save': z.tuple([report]),
  'recordings.choose': NOTHING,
  'recordings.open': z.tuple([name]),
  'recordings.reopen': z.tuple([name]),
  'recordings.put': z.tuple([fileId, position, bytes]),
  'recordings.read': z.tuple([fileId, position, z.number().int().min(1).max(BYTES_MAX)]),
  'recordings.write': z.tuple([fileId, position, bytes]),
  'recordings.sizeOf': z.tuple([fileId]),
  'recordings.finish': z.tuple([fileId, z.boolean()]),
  'recordings.drop': z.tuple([fileId]),
  'recordings.left': NOTHING,
  'received.choose': NOTHING,
  'received.open': z.tuple([transferId, z.array(z.string().min(1).max(255)).min(1).max(32)]),
  'received.append': z.tuple([fileId, piece]),
  'received.close': z.tuple([fileId]),
  'received.discard': z.tuple([transferId]),
  'received.show': z.tuple([transferId]),
  'files.offer': z.tuple([byteCount]),
  'files.withdraw': z.tuple([bytePath]),
  'files.give': z.tuple([reading, piece]),
  'files.open': z.tuple([byteAddress, byteCount]),
  'files.read': z.tuple([reading]),
  'files.close': z.tuple([reading]),
  'files.post': z.tuple([byteAddress, z.strictObject({ atByte: byteCount, isLast: z.boolean(), bytes: piece })]),
  'files.stopPosting': z.tuple([bytePath]),
  'deepLink.first': NOTHING,
};

export const BOX_ARGUMENTS: ArgumentsOf<BoxCalls> = {
  'box.state': NOTHING,
  'box.press': z.tuple([
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accept'), id, hasVideo: z.boolean() }),
      z.strictObject({ kind: z.literal('decline'), id }),
      z.strictObject({ kind: z.literal('show') }),
    ]),
  ]),
};
