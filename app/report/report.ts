// One file with everything that helps to find a fault: what the page says, what the app knows, and the log. No names, no texts. It is
// written where the person says, whole or not at all, and sent nowhere.
import { rename, rm, writeFile } from 'node:fs/promises';
import { homedir, networkInterfaces, release } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { lanAddresses } from '../../signaling/discovery/addresses.ts';
import type { Discovery } from '../bridge/discovery-facts.ts';
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { ReportOutcome, SystemState } from '../bridge/system-facts.ts';
import { serveTexts } from '../hosting/serve-texts.ts';
import type { Language } from '../language.ts';
import type { Settings } from '../settings.ts';
import type { LogFiles } from './log.ts';
import { reportText } from './report-text.ts';

export type ReportOptions = {
  readonly window: BrowserWindow;
  readonly language: () => Language;
  readonly system: () => SystemState;
  readonly hosting: () => HostingState;
  readonly discovery: () => Discovery;
  readonly settings: () => Settings;
  readonly logFiles: LogFiles;
};

/** A few days of an app that works; an hour of one that doesn't. */
const LOG_MAX_BYTES = 256 * 1024;

export async function saveReport(page: string, options: ReportOptions): Promise<ReportOutcome> {
  const { log } = options.logFiles;
  const texts = serveTexts(options.language());
  const text = reportText(page, factsOf(options));
  const { canceled, filePath } = await dialog.showSaveDialog(options.window, {
    title: texts.saveReport,
    defaultPath: join(app.getPath('documents'), reportName(new Date())),
    filters: [{ name: texts.textFiles, extensions: ['txt'] }],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  try {
    await writeWhole(filePath, text);
  } catch (error) {
    log('error', 'report not written', { reason: String(error) });
    return { kind: 'failed' };
  }
  log('info', 'report written', { characters: text.length });
  return { kind: 'saved', place: filePath };
}

/** `nearcall-report-2026-11-21.txt`, by the person's own calendar. */
function reportName(day: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `nearcall-report-${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}.txt`;
}

function factsOf({ system, hosting, discovery, settings, logFiles }: ReportOptions): Parameters<typeof reportText>[1] {
  const { electron, chrome, node, v8 } = process.versions;
  return {
    atMs: Date.now(),
    versions: { nearcall: app.getVersion(), electron, chrome, node, v8 },
    os: `${process.platform} ${release()} ${process.arch}`,
    isPackaged: app.isPackaged,
    interfaces: Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
      addresses.map(({ address, internal }) => ({ name, address, isInternal: internal })),
    ),
    lanAddresses: lanAddresses(),
    hosting: hosting(),
    discovery: discovery(),
    settings: settings(),
    system: system(),
    log: logFiles.tail(LOG_MAX_BYTES),
    home: homedir(),
  };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.part`;
  try {
    await writeFile(temporary, text, { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
