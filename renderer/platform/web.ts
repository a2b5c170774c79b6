// The platform of a browser guest: preferences in local storage, the host is the one that served the page.

import type { ReportOutcome } from '../../app/bridge/system-facts.ts';
import { SOCKET_PATH } from '../../signaling/protocol/index.ts';
import { downloadFile } from './download-file.ts';
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
    discovery: undefined,
    shell: undefined,
    system: undefined,
    links: undefined,
    screens: undefined,
    recordings: undefined,
    received: undefined,
    saveReport: download,
  };
}

/** A browser asks where, or takes its own folder; it never says whether the person changed their mind. */
async function download(text: string): Promise<ReportOutcome> {
  const place = `nearcall-report-${new Date().toISOString().slice(0, 10)}.txt`;
  downloadFile(new Blob([text], { type: 'text/plain' }), place);
  return { kind: 'saved', place };
}
