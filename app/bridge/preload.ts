// Runs in the page's process before the page, and puts the bridge on `window.nearcall`.
import { PAGE_CALLS, PAGE_EVENTS } from './channels.ts';
import type { BridgeCalls, BridgeEvents } from './contract.ts';
import { exposeBridge } from './preload-side.ts';

exposeBridge<BridgeCalls, BridgeEvents>('nearcall', PAGE_CALLS, PAGE_EVENTS);
