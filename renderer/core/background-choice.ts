// What stands behind me in my own picture: the room as it is, the room out of focus, or another picture. PURE.
import { z } from 'zod/mini';

/** Pictures that are drawn here; `own` is one of the person's, kept on this device. */
export const BACKGROUND_PICTURES = ['dawn', 'sea', 'forest', 'slate', 'own'] as const;
export type BackgroundPicture = (typeof BACKGROUND_PICTURES)[number];

export const BACKGROUND_KINDS = ['none', 'blur', 'picture'] as const;
export type BackgroundKind = (typeof BACKGROUND_KINDS)[number];

/** Why the room is seen although something else was chosen: this computer is too slow for it, or it could not run. */
export type BackgroundProblem = 'too-slow' | 'failed';

export const backgroundChoice = z.object({
  kind: z.catch(z.enum(BACKGROUND_KINDS), 'none'),
  /** Kept while the room is shown or blurred. */
  picture: z.catch(z.enum(BACKGROUND_PICTURES), 'dawn'),
  /** How many pictures of one's own were chosen so far: another number is another picture. 0 while there is none. */
  ownCount: z.catch(z.int().check(z.minimum(0)), 0),
});
export type BackgroundChoice = z.infer<typeof backgroundChoice>;

export const NO_BACKGROUND: BackgroundChoice = backgroundChoice.parse({});
