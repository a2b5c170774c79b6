// `npm run soak -- --minutes 60 --people 4`: people in a room for a long time, each in a browser and on a machine of their own.
// Prints what they hold of memory, and fails when it grows or when a picture or a voice has stopped.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seeAndHearEachOther } from '../e2e/in-room.ts';
import { createLan, type LanPerson } from './lan.ts';
import type { LanHost } from './lan-host.ts';
import { type Arrived, arrived, heapMib, isAlive, residentMib } from './soak-sample.ts';
import { GROWTH_MAX, growth, type Measured, settled, slopePerMin } from './trend.ts';
import { whyNoLan } from './why-no-lan.ts';

const NAMES = ['Ann', 'Bob', 'Cat', 'Dan'];
const MINUTE_MS = 60_000;
/** Windows as small as this, because one computer draws and encodes for all of them. */
const VIEWPORT = { width: 640, height: 400 };
const JOINING = { path: 'r/Lab', viewport: VIEWPORT };
/** A short run is looked at more often than every minute, so that there is something to judge. */
const LOOKS_MIN = 20;

export async function run(args: readonly string[]): Promise<void> {
  const { minutes, people: count } = readArgs(args);
  const reason = whyNoLan();
  if (reason !== undefined) throw new Error(`No soak here, as ${reason}.`);
  const lan = createLan();
  try {
    const host = await lan.host();
    const people: LanPerson[] = [];
    for (const name of NAMES.slice(0, count)) people.push(await lan.person(name, host, { joining: JOINING }));
    await seeAndHearEachOther(...people);
    const { rows, deaths } = await watch(people, host, minutes);
    const hasGrown = judge(rows);
    for (const death of deaths) console.log(death);
    if (hasGrown || deaths.length > 0) process.exitCode = 1;
  } finally {
    await lan.close();
  }
}

function readArgs(args: readonly string[]): { minutes: number; people: number } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { minutes: text, people: text } });
  const [minutes, people] = [Number(values.minutes ?? 10), Number(values.people ?? NAMES.length)];
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0.');
  if (!Number.isInteger(people) || people < 2 || people > NAMES.length)
    throw new Error(`--people is a number from 2 to ${NAMES.length}.`);
  return { minutes, people };
}

type Rows = Map<string, Measured[]>;

async function watch(
  people: readonly LanPerson[],
  host: LanHost,
  minutes: number,
): Promise<{ rows: Rows; deaths: readonly string[] }> {
  const rows: Rows = new Map();
  const deaths: string[] = [];
  const lastOf = new Map<LanPerson, readonly Arrived[]>();
  const everyMs = Math.min(MINUTE_MS, (minutes * MINUTE_MS) / LOOKS_MIN);
  const startedMs = Date.now();
  for (let look = 1; look <= Math.round((minutes * MINUTE_MS) / everyMs); look += 1) {
    await wait(Math.max(0, startedMs + look * everyMs - Date.now()));
    const atMin = (Date.now() - startedMs) / MINUTE_MS;
    const values: [string, number][] = [['host', residentMib(host.machine)]];
    for (const person of people) {
      values.push([`${person.name} heap`, await heapMib(person)], [person.name, residentMib(person.machine)]);
      const now = await arrived(person.page);
      const before = lastOf.get(person) ?? [];
      if (!isAlive(before, now, people.length - 1))
        deaths.push(`${atMin.toFixed(1)} min: ${person.name} lost somebody`);
      lastOf.set(person, now);
    }
    if (rows.size === 0) console.log(`   min ${values.map(([name]) => name.padStart(10)).join('')}   (MiB)`);
    for (const [name, value] of values) rows.set(name, [...(rows.get(name) ?? []), { atMin, value }]);
    console.log(`${atMin.toFixed(1).padStart(6)} ${values.map(([, value]) => value.toFixed(1).padStart(10)).join('')}`);
  }
  return { rows, deaths };
}

/** @returns whether anything has grown. */
function judge(rows: Rows): boolean {
  let hasGrown = false;
  console.log(`\nFlat is a growth of less than ${GROWTH_MAX * 100} % after the first quarter, by least squares.`);
  for (const [name, row] of rows) {
    const judged = settled(row);
    const share = growth(judged);
    const isFlat = share < GROWTH_MAX;
    hasGrown ||= !isFlat;
    const perHour = `${(slopePerMin(judged) * 60).toFixed(1)} MiB an hour`;
    console.log(
      `${name.padEnd(10)} ${(share * 100).toFixed(1).padStart(6)} %  ${perHour.padStart(20)}  ${isFlat ? 'flat' : 'GROWS'}`,
    );
  }
  return hasGrown;
}
