// The app's permission handlers, asked; Chromium then grants a page's origin what they grant, and refuses the rest.
import type { BrowserContext } from '@playwright/test';
import { originFromChromium } from './page-address.ts';
import { handlers } from './session.ts';
import type { StandInContents } from './web-contents.ts';

type Permission = Parameters<NonNullable<(typeof handlers)['permissionRequest']>>[1];
export type Question = {
  readonly permission: Permission;
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly mediaTypes?: readonly ('video' | 'audio')[];
};

/** Chromium's names for what Electron's handlers know under others. */
const GRANTS: Readonly<Record<string, Pick<Question, 'permission' | 'mediaTypes'>>> = {
  camera: { permission: 'media', mediaTypes: ['video'] },
  microphone: { permission: 'media', mediaTypes: ['audio'] },
  notifications: { permission: 'notifications' },
  geolocation: { permission: 'geolocation' },
  'clipboard-read': { permission: 'clipboard-read' },
  'local-network-access': { permission: 'local-network-access' },
};

/** As Electron does it: what the check allows needs no request, and without a handler everything is granted. */
export async function isGranted(contents: StandInContents, question: Question): Promise<boolean> {
  const { permissionCheck } = handlers;
  const { permission, url, isMainFrame, mediaTypes } = question;
  const origin = `${originFromChromium(url)}/`;
  const mediaType = mediaTypes?.[0];
  const checked = permissionCheck?.(contents, permission, origin, {
    isMainFrame,
    requestingUrl: url,
    ...(mediaType && { mediaType }),
  });
  if (checked && permission !== 'media' && permission !== 'display-capture') return true;
  return isRequestGranted(contents, question);
}

/** The request alone, which is all that Electron makes for a screen. */
export async function isRequestGranted(contents: StandInContents, question: Question): Promise<boolean> {
  const { permissionRequest } = handlers;
  const { permission, url, isMainFrame, mediaTypes } = question;
  if (!permissionRequest) return true;
  return new Promise((resolve) => {
    const details = { isMainFrame, requestingUrl: url, ...(mediaTypes && { mediaTypes: [...mediaTypes] }) };
    permissionRequest(contents, permission, resolve, details);
  });
}

export async function grantWhatTheAppGrants(
  context: BrowserContext,
  contents: StandInContents,
  url: string,
  address: string,
): Promise<void> {
  const granted: string[] = [];
  for (const [name, asked] of Object.entries(GRANTS)) {
    if (await isGranted(contents, { ...asked, url, isMainFrame: true })) granted.push(name);
  }
  await context.grantPermissions(granted, { origin: new URL(address).origin });
}
