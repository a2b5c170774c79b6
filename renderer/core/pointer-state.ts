// Where people point on shared screens.
import type { PersonId } from '../../signaling/protocol/index.ts';

/** Parts of a picture, from the left and from the top. */
export type Point = { readonly x: number; readonly y: number };

/** By who points: on whose screen, and where. */
export type Pointers = Readonly<Record<PersonId, { readonly screen: PersonId; readonly at: Point }>>;

/** Nobody: one object, so that nothing is drawn again. */
export const NOBODY_POINTS: Pointers = {};
