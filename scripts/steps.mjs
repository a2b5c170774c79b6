// Runs named steps one after another, prints what each did and how long it took, and stops at the first failure.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** @typedef {{ name: string, command: string, args: string[], env?: Record<string, string> }} Step */

/**
 * @param {Step[]} steps
 * @param {() => void} [atEnd] called last, however it went
 */
export function runSteps(steps, atEnd = () => {}) {
  for (const { name, command, args, env } of steps) {
    console.log(`\n▶ ${name}`);
    const startedMs = Date.now();
    const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    if (status !== 0) {
      console.error(`✗ ${name} failed`);
      atEnd();
      process.exit(1);
    }
    console.log(`✓ ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  }
  atEnd();
}

/**
 * Runs steps beside each other. What the first one says is seen at once, what the others say when all is over.
 * @param {Step[]} steps
 * @returns {Promise<boolean>} whether all went well
 */
export async function runBeside(steps) {
  const runs = steps.map(({ name, command, args, env }, index) => {
    const isFirst = index === 0;
    console.log(`\n▶ ${name}${isFirst ? '' : ' (beside it)'}`);
    const child = spawn(command, args, {
      stdio: isFirst ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    return { name, said, ended: once(child, 'close') };
  });
  let isWell = true;
  for (const { name, said, ended } of runs) {
    const [status] = await ended;
    if (said.length > 0) process.stdout.write(`\n▶ ${name}\n${Buffer.concat(said)}`);
    console.log(status === 0 ? `✓ ${name}` : `✗ ${name} failed`);
    isWell &&= status === 0;
  }
  return isWell;
}

/**
 * A step that runs a package's own command with this Node, so that it works the same on Windows.
 * @param {string} name
 * @param {string} script the path of the command below node_modules
 * @param {string[]} args
 * @param {{ nodeArgs?: string[], env?: Record<string, string> }} [options]
 * @returns {Step}
 */
export function packageStep(name, script, args, { nodeArgs = [], env = {} } = {}) {
  return { name, command: process.execPath, args: [...nodeArgs, join('node_modules', script), ...args], env };
}

/**
 * @param {string} name
 * @param {string[]} args a script of ours and its arguments
 * @returns {Step}
 */
export function scriptStep(name, ...args) {
  return { name, command: process.execPath, args };
}
