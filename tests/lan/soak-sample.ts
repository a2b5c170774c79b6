// One look at a running call for the soak: memory of every page, browser and host, and what has arrived since the last look.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { LanPerson } from './lan.ts';
import type { Machine } from './machine.ts';

const MIB = 1024 * 1024;

/** The page's own memory in MiB, after the garbage is gone. */
export async function heapMib({ page, context }: LanPerson): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / MIB;
}

/** The memory of all processes of a machine in MiB, as the system counts it (resident set). */
export function residentMib({ namespace }: Machine): number {
  const pids = namespace.pids();
  return pids.reduce((sum, pid) => sum + residentKib(pid), 0) / 1024;
}

function residentKib(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended between being listed and being asked.
    return 0;
  }
}

/** What has arrived from one person so far. */
export type Arrived = { readonly frames: number; readonly energy: number };

/** @returns one for each connected link. */
export function arrived(page: Page): Promise<Arrived[]> {
  return page.evaluate(async () => {
    const all: { frames: number; energy: number }[] = [];
    for (const connection of window.witness.connections) {
      if (connection.connectionState !== 'connected') continue;
      const from = { frames: 0, energy: 0 };
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') from.frames += report.framesDecoded ?? 0;
        else from.energy += report.totalAudioEnergy ?? 0;
      }
      all.push(from);
    }
    return all;
  });
}

/** Whether picture and sound have arrived from so many people since the last look. */
export function isAlive(before: readonly Arrived[], now: readonly Arrived[], othersCount: number): boolean {
  return (
    now.length === othersCount &&
    now.every(({ frames, energy }, index) => {
      const last = before[index];
      return last === undefined || (frames > last.frames && energy > last.energy);
    })
  );
}
