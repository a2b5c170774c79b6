// Remembers the last events, as lines without names and texts, and the faults nobody caught; and writes the page's part of a report.
import type { Event } from '../core/events.ts';
import type { State } from '../core/state.ts';
import { createAliases } from './report/aliases.ts';
import { eventLine, isWorthALine } from './report/event-line.ts';
import { stateLines } from './report/state-lines.ts';

export type Diagnostics = {
  /** Every event, before it is dealt with. */
  readonly saw: (event: Event, atMs: number) => void;
  /** What was thrown and not caught. Its words are not kept: they may quote anything. */
  readonly sawFault: (error: unknown, atMs: number) => void;
  /** @param page what is known of the page itself, a line each. */
  readonly report: (state: State, page: readonly string[]) => string;
};

const EVENTS_KEPT = 500;
const FAULTS_KEPT = 20;
/** Of a stack: who threw, and who called them. */
const STACK_LINES = 6;

export function createDiagnostics(): Diagnostics {
  const alias = createAliases();
  const events = createRing(EVENTS_KEPT);
  const faults = createRing(FAULTS_KEPT);
  return {
    saw: (event, atMs) => {
      if (isWorthALine(event)) events.add(`${timeOf(atMs)} ${eventLine(event, alias)}`);
    },
    sawFault: (error, atMs) => faults.add(`${timeOf(atMs)} ${faultLine(error)}`),
    report: (state, page) =>
      [
        ['== Page ==', ...page],
        ['== State ==', ...stateLines(state, alias)],
        ['== Faults ==', ...faults.all()],
        [`== Last ${EVENTS_KEPT} events ==`, ...events.all()],
      ]
        .map((lines) => lines.join('\n'))
        .join('\n\n'),
  };
}

/** Its class, and where it was thrown: files of ours, line and column. */
function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const places = [...(error.stack ?? '').matchAll(/([\w.-]+\.js):(\d+):(\d+)/g)].map(([place]) => place);
  return [/^\w+$/.test(error.name) ? error.name : 'Error', ...places.slice(0, STACK_LINES)].join(' ');
}

function timeOf(atMs: number): string {
  return new Date(atMs).toISOString();
}

function createRing(size: number) {
  const lines: string[] = [];
  return {
    add: (line: string) => {
      lines.push(line);
      // Cut now and then instead of moved at every event.
      if (lines.length >= size * 2) lines.splice(0, lines.length - size);
    },
    all: (): readonly string[] => lines.slice(-size),
  };
}
