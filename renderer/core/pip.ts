// The small window over everything that shows a call or a room while one works elsewhere (picture in picture). It ends with them. PURE.
import { ownMediaNow } from './linked.ts';
import { NO_PIP } from './pip-state.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const pip: Slice<'pip'> = (state, event) => {
  const now = state.pip;
  switch (event.type) {
    case 'user.toggledPip':
      return [now.phase === 'none' && canPip(state) ? { phase: 'opening' } : NO_PIP, []];
    case 'page.drewPip':
      return [now.phase === 'none' ? now : { phase: 'open', views: event.views }, []];
    case 'page.closedPip':
      return [NO_PIP, []];
    default:
      return [now.phase !== 'none' && !ownMediaNow(state) ? NO_PIP : now, []];
  }
};

/** Not while it rings: then there is nobody to see. */
export function canPip({ call, room }: Pick<State, 'call' | 'room'>): boolean {
  return call.phase === 'active' || room.phase === 'inside';
}
