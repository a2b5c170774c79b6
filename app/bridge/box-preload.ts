// The same for the call box, which gets its own two calls on `window.nearcallBox`, and nothing of the page's.
import { BOX_CALLS, BOX_EVENTS } from './channels.ts';
import type { BoxCalls, BoxEvents } from './contract.ts';
import { exposeBridge } from './preload-side.ts';

exposeBridge<BoxCalls, BoxEvents>('nearcallBox', BOX_CALLS, BOX_EVENTS);
