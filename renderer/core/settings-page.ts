// The pages of the settings. Which of them there are on this device is said in settings.ts.

/** In the order in which they are listed. */
export const SETTINGS_PAGES = [
  'you',
  'devices',
  'sound',
  'notifications',
  'network',
  'hosting',
  'shortcuts',
  'computer',
  'privacy',
  'about',
] as const;

export type SettingsPage = (typeof SETTINGS_PAGES)[number];
