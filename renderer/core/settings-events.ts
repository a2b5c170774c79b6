// What a person does in the settings that no single preference says.
import type { SettingsPage } from './settings-page.ts';

export type SettingsEvent =
  /** Without a page: the one that is open already, or the first. */
  | { readonly type: 'user.openedSettings'; readonly page?: SettingsPage }
  | { readonly type: 'user.closedSettings' }
  /** Forgets the keys of hosts joined before, but not of the one that is joined now. */
  | { readonly type: 'user.pressedForgetHosts' }
  /** Deletes everything that is kept on this device, and begins as on the first day. */
  | { readonly type: 'user.pressedReset' };
