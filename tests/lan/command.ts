// Runs a program of the system and waits for it: `ip`, `nft`, `tc`, `bridge`. What it complains about becomes the error.
import { spawnSync } from 'node:child_process';

/** @returns what it printed. */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}
