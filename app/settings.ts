// What the app keeps between two starts, and how it is read. Pure: the file itself is settings-file.ts.
import { z } from 'zod';

/** The page's preferences are its own business: a text of this many bytes at most, never looked into. */
export const PREFERENCES_MAX_BYTES = 64 * 1024;

export const preferencesText = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= PREFERENCES_MAX_BYTES, 'longer than 64 KiB');

// Loose: what a newer version wrote survives an older one.
const settingsSchema = z.looseObject({
  version: z.literal(1),
  /** The port hosted on last time, tried first the next time. */
  port: z.number().int().min(1).max(65_535).optional(),
  /** `host:port` to the SHA-256 of the host's key, lower-case hex. */
  pinnedKeys: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** Hosts joined before, by the SHA-256 of their key. Where they are is in `pinnedKeys`. */
  knownHosts: z
    .record(z.string().regex(/^[0-9a-f]{64}$/), z.object({ name: z.string().max(400), joinedMs: z.number() }))
    .catch({}),
  /** Where the window was, in device-independent pixels, and whether it filled the screen. */
  windowPlace: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), isMaximized: z.boolean() })
    .optional()
    .catch(undefined),
  /** Closing the window leaves the app in the tray. */
  closesToTray: z.boolean().catch(true),
  /** The hint that the app is still there has been given. */
  hasSeenTrayHint: z.boolean().catch(false),
  /** Updates are looked for only when a person wants that: it leaves the network. */
  looksForUpdates: z.boolean().catch(false),
  /** Where recordings go, as the person last said. */
  recordingFolder: z.string().max(4_096).optional().catch(undefined),
  /** Where received files go, as the person last said. */
  receivedFolder: z.string().max(4_096).optional().catch(undefined),
  /** JSON text, as the page wrote it. */
  preferences: preferencesText.nullable(),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  pinnedKeys: {},
  knownHosts: {},
  closesToTray: true,
  hasSeenTrayHint: false,
  looksForUpdates: false,
  preferences: null,
};

/** @returns `undefined` when the text is not settings: the file is then set aside and defaults are used. */
export function parseSettings(text: string): Settings | undefined {
  try {
    return settingsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
