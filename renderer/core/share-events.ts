// What happens around sharing the screen.
import type { ScreenList } from '../../app/bridge/system-facts.ts';
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { Point } from './pointer-state.ts';
import type { ScreenEnd, ScreenSurface, ShareHint } from './share-state.ts';

export type { ShareHint } from './share-state.ts';

export type ShareEvent =
  | { readonly type: 'user.pressedShare' }
  /** In our own picker. Where the system or the browser picks, `user.pressedShare` is all it takes. */
  | { readonly type: 'user.choseScreen'; readonly id: string; readonly hasSound: boolean; readonly hint: ShareHint }
  | { readonly type: 'user.closedScreenPicker' }
  | { readonly type: 'user.pressedStopShare' }
  | { readonly type: 'user.choseShareHint'; readonly hint: ShareHint }
  | { readonly type: 'user.dismissedShareProblem' }
  /** Over the screen that a person shares, oneself too; `at` is `undefined` where one points no more. */
  | { readonly type: 'user.pointed'; readonly screen: PersonId; readonly at: Point | undefined }
  | { readonly type: 'user.askedForShare'; readonly person: PersonId }
  /** The yes is `user.pressedShare`. */
  | { readonly type: 'user.declinedShareAsk'; readonly person: PersonId }
  | { readonly type: 'screens.listed'; readonly list: ScreenList }
  /** The capture of this wish runs. `name` is the source's own, and empty where the browser doesn't tell one. */
  | {
      readonly type: 'screen.opened';
      readonly share: string;
      readonly name: string;
      readonly surface: ScreenSurface;
      readonly hasSound: boolean;
    }
  /** It is over, or never came to be. */
  | { readonly type: 'screen.closed'; readonly share: string; readonly why: ScreenEnd }
  /** A person's screen is drawn in this size, in device pixels; 0 by 0 while it isn't. */
  | { readonly type: 'page.sizedScreen'; readonly person: PersonId; readonly width: number; readonly height: number };
