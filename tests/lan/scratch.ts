// A folder for one test's files. What a killed run left behind is cleared by the next one.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

// The name says which process made it, as those of the namespaces do.
const OUR_NAME = /^nearcall-lan-(\d+)-/;
let hasSwept = false;

/** @returns its path. */
export function makeScratch(): string {
  if (!hasSwept) sweep();
  hasSwept = true;
  return mkdtempSync(join(tmpdir(), `nearcall-lan-${process.pid}-`));
}

export function dropScratch(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = OUR_NAME.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) dropScratch(join(tmpdir(), name));
  }
}
