// The platform of a browser guest: preferences in local storage, the host is the one that served the page.
import { SOCKET_PATH } from '../../signaling/protocol/index.ts';
import type { Platform } from './platform.ts';

const STORAGE_KEY = 'nearcall.preferences';

export function webPlatform(): Platform {
  const { protocol, host } = window.location;
  return {
    readPreferences: async () => window.localStorage.getItem(STORAGE_KEY),
    writePreferences: (json) => window.localStorage.setItem(STORAGE_KEY, json),
    homeSocketUrl: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${SOCKET_PATH}`,
    hosting: undefined,
    hosts: undefined,
  };
}
