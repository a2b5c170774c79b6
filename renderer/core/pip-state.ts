// What is known of the small window over everything.
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { View } from './call-parts.ts';

export type Pip =
  | { readonly phase: 'none' }
  /** It was asked for; the browser may still refuse. */
  | { readonly phase: 'opening' }
  /** Whom it draws, and how large, in device pixels. Nobody else is seen meanwhile: the stage only tells where the call is. */
  | { readonly phase: 'open'; readonly views: Readonly<Record<PersonId, View>> };

export const NO_PIP: Pip = { phase: 'none' };
