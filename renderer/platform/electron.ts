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
      forgetAll: (but) => bridge.call('hosts.forgetAll', but),
      joined: (host) => bridge.call('hosts.joined', host),
    },
    discovery: {
      state: () => bridge.call('discovery.state'),
      search: () => bridge.call('discovery.search'),
      onChanged: (listener) => bridge.on('discovery.changed', listener),
    },
    shell: {
      show: (view) => void bridge.call('shell.show', view),
      onPressed: (listener) => bridge.on('shell.pressed', listener),
      isSeen: () => bridge.call('shell.isSeen'),
      onSeen: (listener) => bridge.on('shell.seen', listener),
    },
    system: {
      state: () => bridge.call('system.state'),
      change: (change) => bridge.call('system.change', change),
      openSettings: (pane) => bridge.call('system.openSettings', pane),
      allowFirewall: () => bridge.call('firewall.allow'),
      checkUpdate: () => bridge.call('update.check'),
      installUpdate: () => bridge.call('update.install'),
      openUpdatePage: () => bridge.call('update.openPage'),
      onChanged: (listener) => bridge.on('system.changed', listener),
      onWoke: (listener) => bridge.on('system.woke', () => listener()),
    },
    links: {
      first: () => bridge.call('deepLink.first'),
      onOpened: (listener) => bridge.on('deepLink.opened', listener),
    },
    screens: {
      list: () => bridge.call('screens.list'),
      choose: (choice) => bridge.call('screens.choose', choice),
    },
    recordings: {
      choose: () => bridge.call('recordings.choose'),
      open: (name) => bridge.call('recordings.open', name),
      reopen: (name) => bridge.call('recordings.reopen', name),
      put: (id, at, bytes) => bridge.call('recordings.put', id, at, bytes),
      read: (id, at, lengthBytes) => bridge.call('recordings.read', id, at, lengthBytes),
      write: (id, at, bytes) => bridge.call('recordings.write', id, at, bytes),
      sizeOf: (id) => bridge.call('recordings.sizeOf', id),
      finish: (id, isMade) => bridge.call('recordings.finish', id, isMade),
      drop: (id) => bridge.call('recordings.drop', id),
      left: () => bridge.call('recordings.left'),
    },
    received: {
      choose: () => bridge.call('received.choose'),
      open: (transfer, path) => bridge.call('received.open', transfer, path),
      append: (file, bytes) => bridge.call('received.append', file, bytes),
      close: (file) => bridge.call('received.close', file),
      discard: (transfer) => bridge.call('received.discard', transfer),
      show: (transfer) => bridge.call('received.show', transfer),
    },
    saveReport: (text) => bridge.call('report.save', text),
  };
}
