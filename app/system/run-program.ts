// Starts a program of the system and waits for it. Without a shell: an argument is an argument, whatever is in it.
import { execFile } from 'node:child_process';

export type ProgramResult = { readonly isDone: boolean; readonly output: string };

/** @returns what it wrote, as UTF-8, and whether it ended well. Never rejects: one that isn't there did not end well. */
export type RunProgram = (file: string, args: readonly string[]) => Promise<ProgramResult>;

/** A person may think about the system's question for minutes; nobody waits for ever. */
const TIMEOUT_MS = 10 * 60_000;
const OUTPUT_MAX_BYTES = 16 * 1024 * 1024;

export const runProgram: RunProgram = (file, args) =>
  new Promise((resolve) => {
    const options = { encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: OUTPUT_MAX_BYTES, windowsHide: true } as const;
    execFile(file, args, options, (error, output) => resolve({ isDone: error === null, output }));
  });
