// The platform of the desktop window: everything goes over the typed bridge that the preload script exposes.
import type { Bridge } from '../../app/bridge/contract.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    readonly nearcall?: Bridge;
  }
}

export function electronPlatform(bridge: Bridge): Platform {
  return {
    readPreferences: () => bridge.call('preferences.read'),
    writePreferences: (json) => void bridge.call('preferences.write', json),
    homeSocketUrl: undefined,
    hosting: {
      start: (name) => bridge.call('hosting.start', name),
      stop: () => bridge.call('hosting.stop'),
      state: () => bridge.call('hosting.state'),
      onChanged: (listener) => bridge.on('hosting.changed', listener),
    },
    hosts: {
      check: (address) => bridge.call('hosts.check', address),
      forget: (address) => bridge.call('hosts.forget', address),
    },
  };
}
