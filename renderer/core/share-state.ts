// My screen as the page knows it, from the wish to share it to the end; and who else shares. Live tracks are never in here.
import type { ScreenList } from '../../app/bridge/system-facts.ts';

/** `detail`: sharp text at few frames a second. `motion`: moving pictures at many. */
export type ShareHint = 'detail' | 'motion';

/** What is captured, as far as the browser tells. */
export type ScreenSurface = 'screen' | 'window' | 'tab' | 'unknown';

/**
 * `ended`: stopped from outside (the window was closed, the browser's own bar), or no longer wanted. `cancelled`: the person changed
 * their mind. `refused`: the system or the browser doesn't let the page see the screen.
 */
export type ScreenEnd = 'ended' | 'cancelled' | 'refused' | 'failed';
export type ShareProblem = Extract<ScreenEnd, 'refused' | 'failed'>;

/** One capture that should run. */
export type ScreenWish = {
  /** Another wish has another id, also for the same source. */
  readonly id: string;
  /** The id of what was chosen in our own picker; `undefined` where the system or the browser asks the person. */
  readonly source: string | undefined;
  /** What the source is called; empty while only the browser knows. */
  readonly name: string;
  readonly hasSound: boolean;
  readonly hint: ShareHint;
};

export type Share =
  | { readonly phase: 'none'; readonly hint: ShareHint; readonly problem: ShareProblem | undefined }
  | {
      readonly phase: 'choosing';
      readonly hint: ShareHint;
      /** `undefined` until the first look is back. */
      readonly list: ScreenList | undefined;
      /** Looks that have come back. */
      readonly looks: number;
    }
  | { readonly phase: 'opening'; readonly hint: ShareHint; readonly wish: ScreenWish }
  | {
      readonly phase: 'on';
      readonly hint: ShareHint;
      readonly wish: ScreenWish;
      readonly name: string;
      readonly surface: ScreenSurface;
      readonly hasSound: boolean;
    };

export const NO_SHARE: Share = { phase: 'none', hint: 'detail', problem: undefined };
