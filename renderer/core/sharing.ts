// What others ask of my sharing: whether it can be, whether it is, and what should be captured. Pure questions about the state.
import type { ScreenWish } from './share-state.ts';
import type { State } from './state.ts';

type Talk = Pick<State, 'call' | 'room'>;

/** Whether there is anybody to share with: a call that runs, or a room, also one that is just found again. */
export function canShare({ call, room }: Talk): boolean {
  return room.phase === 'inside' || (room.phase === 'entering' && room.isAgain) || call.phase === 'active';
}

/** Whether my screen goes out. */
export function isSharing(state: Pick<State, 'call' | 'room' | 'share'>): boolean {
  return state.share.phase === 'on' && canShare(state);
}

/** Whether it goes out with sound. */
export function hasShareSound({ share }: Pick<State, 'share'>): boolean {
  return share.phase === 'on' && share.hasSound;
}

/** The capture that should run now. Same wish, same object. */
export function wantedScreen(state: Pick<State, 'call' | 'room' | 'share'>): ScreenWish | undefined {
  const { share } = state;
  return (share.phase === 'opening' || share.phase === 'on') && canShare(state) ? share.wish : undefined;
}
