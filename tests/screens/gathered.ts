// People who have come together already, for what happens then.
import { areTogether } from '../e2e/in-room.ts';
import { seesMotion } from '../e2e/person.ts';
import type { Stage } from './scene.ts';

export const AT_DOOR = { path: 'r/Lab' };

/** Mei has called Jonas, who has accepted. */
export async function called({ enter, names }: Stage, media: 'video' | 'audio' = 'video') {
  const [jonas, mei] = [await enter('jonas'), await enter('mei')];
  await mei.call(names.jonas, media);
  await jonas.accept(media);
  await Promise.all([mei.isInCall(), jonas.isInCall()]);
  if (media === 'video') await Promise.all([seesMotion(mei), seesMotion(jonas)]);
  return { mei, jonas };
}

/** Mei has opened a room, and Jonas and Ada have come in. */
export async function three({ enter }: Stage) {
  const people = [await enter('mei', AT_DOOR), await enter('jonas', AT_DOOR), await enter('ada', AT_DOOR)] as const;
  await areTogether(...people);
  return people;
}
