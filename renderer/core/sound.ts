// How my microphone is to sound: what a person chose, and what that asks of the device.
import { z } from 'zod';

export const soundChoice = z.object({
  /** `browser`: the one every browser brings. `built-in`: ours, stronger, for voices only. */
  suppression: z.enum(['off', 'browser', 'built-in']).catch('browser'),
  isEchoCancelled: z.boolean().catch(true),
  isGainAutomatic: z.boolean().catch(true),
  /** Nothing is taken out of the sound, and more of it is sent. The other choices wait until it is off. */
  isMusic: z.boolean().catch(false),
});
export type SoundChoice = z.infer<typeof soundChoice>;

export const USUAL_SOUND: SoundChoice = soundChoice.parse({});

/** What of a choice is asked of the device. */
export function wishedSound(choice: SoundChoice): SoundChoice {
  return choice.isMusic
    ? { suppression: 'off', isEchoCancelled: false, isGainAutomatic: false, isMusic: true }
    : choice;
}
