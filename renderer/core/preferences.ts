// What a person chose, kept between starts by the platform. Anything unreadable falls back to its default, field by field.
import { z } from 'zod/mini';
import { iceServer } from '../../signaling/protocol/index.ts';
import { entryChoices } from './entry-choices.ts';
import { favourites } from './favourites.ts';
import { COMMANDS } from './keys.ts';
import { CAMERA_LINES, CAMERA_RATES } from './media.ts';
import { recentCalls, withOldMissed } from './recent-calls.ts';
import { soundChoice, USUAL_SOUND } from './sound.ts';
import { volumes } from './volumes.ts';

const deviceId = z.catch(z.optional(z.string().check(z.maxLength(512))), undefined);

const preferences = z.object({
  /** The name one logs in with; empty before the first run. */
  name: z.catch(z.string().check(z.maxLength(160)), ''),
  /** The host joined last (the app only): joined again at the next start. */
  hostAddress: z.catch(z.string().check(z.maxLength(2_000)), ''),
  /** SHA-256 of that host's public key, lower-case hex, by which it is found again at another address; empty when not known. */
  hostKey: z.catch(z.string().check(z.maxLength(64)), ''),
  /** Whether this computer hosted last time (the app only): it does again at the next start. */
  wasHosting: z.catch(z.boolean(), false),
  /** Devices are opened in the lobby, so that a call starts with a picture at once. */
  hasPreview: z.catch(z.boolean(), true),
  /** With camera and microphone into a room, by the devices that are plugged in. */
  entryChoices,
  /** I see myself as in a mirror. Others never do. */
  isMirrored: z.catch(z.boolean(), true),
  cameraId: deviceId,
  /** More is sent only where it is shown large, and the network carries it. */
  cameraLines: z.catch(z.literal(CAMERA_LINES), 'auto'),
  cameraFramesPerS: z.catch(z.literal(CAMERA_RATES), 30),
  microphoneId: deviceId,
  /** How the microphone is to sound. */
  sound: z.catch(soundChoice, USUAL_SOUND),
  /** Where calls are heard, where another loudspeaker than the system's was chosen. */
  speakerId: deviceId,
  /** The loudspeaker that rings, where another one than the system's was chosen. */
  ringDeviceId: deviceId,
  /** Calls ring without a sound and show nothing outside the window; others see it. */
  isDoNotDisturb: z.catch(z.boolean(), false),
  /** Newest first. */
  recentCalls,
  /** Who stands first in the list of people, by name. */
  favourites,
  /** STUN and TURN servers of one's own, besides those of the host. */
  iceServers: z.catch(z.array(iceServer).check(z.maxLength(8)), []),
  /** Only through a TURN server: for trying one out, and for those who must not show their address. */
  isRelayOnly: z.catch(z.boolean(), false),
  /** Keys that were changed, by what they do; empty: that has none. */
  keys: z.catch(z.partialRecord(z.enum(COMMANDS), z.string().check(z.maxLength(24))), {}),
  /** How loud single people are heard. */
  volumes,
  /** A call goes into its small window by itself when one goes to another tab. */
  isPipAutomatic: z.catch(z.boolean(), false),
  /** How a room of three and more is shown: everybody alike, or who speaks large. */
  stageView: z.catch(z.enum(['grid', 'speaker']), 'grid'),
  /** Where the small picture of a call of two stands. */
  corner: z.catch(z.enum(['topLeft', 'topRight', 'bottomLeft', 'bottomRight']), 'bottomRight'),
  /** Whoever writes to me sees whether I have looked at it, and I see the same of them. */
  hasReadReceipts: z.catch(z.boolean(), true),
  /** How long messages stay on this device. */
  keepMessages: z.catch(z.enum(['forever', 'day', 'week', 'month']), 'forever'),
  language: z.catch(z.enum(['system', 'en', 'zh']), 'system'),
  appearance: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
});
export type Preferences = z.infer<typeof preferences>;

/** @param json what the platform kept; `null` or broken text gives the defaults. */
export function readPreferences(json: string | null): Preferences {
  let raw: unknown;
  try {
    raw = JSON.parse(json ?? '{}');
  } catch {
    raw = {};
  }
  return z.catch(preferences, () => preferences.parse({})).parse(withOldMissed(raw));
}
