// How much processor time a program and everything it started have used, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

/** `USER_HZ`: 100 on every Linux that Node runs on. */
const TICKS_PER_S = 100;

type Process = { readonly pid: number; readonly parent: number; readonly ticks: number };

/** @returns seconds on one core, of all processes below `root` that still run. */
export function cpuSeconds(root: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const tree = new Set([root]);
  // Children may be listed before their parents.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid }) => tree.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_S;
}

function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold blanks; what follows it begins with the third field (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    return { pid, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0) };
  } catch {
    // It ended in the meantime.
    return undefined;
  }
}
