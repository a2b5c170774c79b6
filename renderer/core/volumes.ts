// How loud each person is heard here, kept by name: they may come back under another id. PURE.
import { z } from 'zod/mini';
import { nameKey } from '../../signaling/protocol/index.ts';

/** More people than these are of no use to anybody; who was changed longest ago goes. */
export const VOLUMES_MAX = 200;
/** Twice as loud as it came; 1 is as it came. */
export const VOLUME_MAX = 2;

const personVolume = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  volume: z.number().check(z.gte(0), z.lte(VOLUME_MAX)),
  isMuted: z.boolean(),
});
export type PersonVolume = z.infer<typeof personVolume>;
/** `isMuted` keeps the volume for when they are heard again. */
export type Heard = Pick<PersonVolume, 'volume' | 'isMuted'>;

const AS_IT_CAME: Heard = { volume: 1, isMuted: false };

/** Changed last first. One entry that can't be read takes no other with it. */
export const volumes = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform((raw): readonly PersonVolume[] =>
    raw
      .flatMap((entry): readonly PersonVolume[] => {
        const read = personVolume.safeParse(entry);
        return read.success ? [read.data] : [];
      })
      .slice(0, VOLUMES_MAX),
  ),
);

/** The same object as long as nothing changes for this person. */
export function heardAs(all: readonly PersonVolume[], name: string): Heard {
  const key = nameKey(name);
  return all.find((one) => one.key === key) ?? AS_IT_CAME;
}

/** Who is heard as they came needs no entry. */
export function volumesAfter(
  all: readonly PersonVolume[],
  name: string,
  change: Partial<Heard>,
): readonly PersonVolume[] {
  const key = nameKey(name);
  const { volume, isMuted } = { ...heardAs(all, name), ...change };
  const others = all.filter((one) => one.key !== key);
  if (volume === AS_IT_CAME.volume && !isMuted) return others;
  return [{ key, volume: Math.min(Math.max(volume, 0), VOLUME_MAX), isMuted }, ...others].slice(0, VOLUMES_MAX);
}
