// How my microphone is to sound: what a person chose, and what that asks of the device.
import { z } from 'zod/mini';

/** Twice as loud as it comes. */
export const GAIN_MAX = 2;

export const soundChoice = z.object({
  /** `browser`: the one every browser brings. `built-in`: ours, stronger, for voices only. */
  suppression: z.catch(z.enum(['off', 'browser', 'built-in']), 'browser'),
  isEchoCancelled: z.catch(z.boolean(), true),
  isGainAutomatic: z.catch(z.boolean(), true),
  /** Nothing is taken out of the sound, and more of it is sent. The other choices wait until it is off. */
  isMusic: z.catch(z.boolean(), false),
  /** How loud others hear me, from 0 to 2; 1 is as the microphone gives it. */
  gain: z.catch(z.number().check(z.gte(0), z.lte(GAIN_MAX)), 1),
});
export type SoundChoice = z.infer<typeof soundChoice>;

export const USUAL_SOUND: SoundChoice = soundChoice.parse({});

/** What of a choice is asked of the device. */
export function wishedSound(choice: SoundChoice): SoundChoice {
  return choice.isMusic ? { ...choice, suppression: 'off', isEchoCancelled: false, isGainAutomatic: false } : choice;
}
