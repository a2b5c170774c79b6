// The sessions and rooms on disk, so that a host that starts again knows everybody. A file that is broken or not ours is as good as none.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../directory/snapshot.ts';
import { type Log, reasonOf } from './log.ts';
import { writePrivately } from './private-file.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';

const FILE = 'sessions.json';
/** After a write, further changes are gathered for this long. */
const GATHER_MS = 500;

export class SavedSessions {
  readonly #folder: string;
  readonly #take: () => Snapshot | undefined;
  readonly #log: Log;
  /** The text of the file; undefined when there is none. */
  #written: string | undefined;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStale = false;

  constructor(folder: string, take: () => Snapshot | undefined, log: Log) {
    this.#folder = folder;
    this.#take = take;
    this.#log = log;
  }

  async load(): Promise<Snapshot | undefined> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') this.#log('warn', 'saved sessions could not be read', { reason: reasonOf(error) });
      return undefined;
    });
    this.#written = text;
    const snapshot = text === undefined ? undefined : readSnapshot(text);
    if (text !== undefined && !snapshot) this.#log('warn', 'saved sessions are not understood and are ignored');
    return snapshot;
  }

  /** The first change is written at once, those that follow together. */
  changed(): void {
    this.#isStale = true;
    if (this.#timer || this.#writing) return;
    this.#timer = setTimeout(() => this.#gathered(), 0);
    this.#timer.unref();
  }

  /** Writes what there is now, and waits for it. Nothing is written afterwards, unless something changes. */
  async finish(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
    await this.#write();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #path(): string {
    return join(this.#folder, FILE);
  }

  #gathered(): void {
    this.#timer = undefined;
    if (!this.#isStale) return;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
      this.#timer = setTimeout(() => this.#gathered(), GATHER_MS);
      this.#timer.unref();
    });
  }

  async #write(): Promise<void> {
    this.#isStale = false;
    const snapshot = this.#take();
    const text = snapshot && writeSnapshot(snapshot);
    if (text === this.#written) return;
    try {
      if (text === undefined) await rm(this.#path, { force: true });
      else {
        await mkdir(this.#folder, { recursive: true, mode: 0o700 });
        await writePrivately(this.#path, text, 'replace');
      }
      this.#written = text;
    } catch (error) {
      // Only a restart would miss it; the next change tries again.
      this.#log('warn', 'sessions could not be saved', { reason: reasonOf(error) });
    }
  }
}
