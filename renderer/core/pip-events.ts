// What happens around the small window over everything.
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { View } from './call-parts.ts';

export type PipEvent =
  /** Opens the small window, or closes it. */
  | { readonly type: 'user.toggledPip' }
  /** It is open and draws these people in these sizes, in device pixels, and nobody else. */
  | { readonly type: 'page.drewPip'; readonly views: Readonly<Record<PersonId, View>> }
  /** It was closed by whomever, or never opened. */
  | { readonly type: 'page.closedPip' };
