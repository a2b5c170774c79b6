// What a person sees of a host that falls and of reports, as it is first drawn.
import { describe, expect, it } from 'vitest';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import type { ReportOutcome } from '../../app/bridge/system-facts.ts';
import { readPreferences } from '../core/preferences.ts';
import { isAboutRecording } from '../core/recording-notice.ts';
import { initialState, type State } from '../core/state.ts';
import { update } from '../core/update.ts';
import { drawnOnce } from './drawn-once.tsx';
import { Fault } from './Fault.tsx';
import { HostingBadge } from './lobby/HostingBadge.tsx';
import { NoticeCard } from './notices/NoticeCard.tsx';

const start = initialState({ ...readPreferences(null), name: 'Ann' }, { kind: 'off' }, undefined);
const ON: HostingState = { kind: 'on', name: 'Lab', urls: [], port: 8443, fingerprint: 'ab'.repeat(32) };

/** The state after reports came to these ends. */
function stateAfter(...outcomes: readonly ReportOutcome[]): State {
  return outcomes.reduce(
    (state, outcome, index) =>
      update(state, { type: 'report.saved', outcome }, { nowMs: index, freshId: `notice-${index}` })[0],
    start,
  );
}

function noticesOf(state: State): readonly string[] {
  return state.notices.flatMap((notice) =>
    isAboutRecording(notice) || notice.kind === 'background-off'
      ? []
      : [drawnOnce(state, <NoticeCard notice={notice} />)],
  );
}

describe('reports', () => {
  it('U78 it is told where the report is', () => {
    const [card] = noticesOf(stateAfter({ kind: 'saved', place: '/home/ann/<b>report</b>.txt' }));
    expect(card).toContain('The report is saved');
    expect(card).toContain('/home/ann/&lt;b&gt;report&lt;/b&gt;.txt');
  });

  it('U78 it is told that it could not be saved, in the place of what was told before', () => {
    const cards = noticesOf(stateAfter({ kind: 'saved', place: '/x' }, { kind: 'failed' }));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain('could not be saved');
  });

  it('U78 who changed their mind is told nothing', () => {
    expect(noticesOf(stateAfter({ kind: 'cancelled' }))).toEqual([]);
  });

  it('U80 where Nearcall broke a report can be saved, and what came of it is said right there', () => {
    expect(drawnOnce(start, <Fault />)).toContain('data-testid="fault-report"');
    expect(drawnOnce(stateAfter({ kind: 'saved', place: '/x.txt' }), <Fault />)).toContain(
      'The report is saved (/x.txt)',
    );
    expect(drawnOnce(stateAfter({ kind: 'failed' }), <Fault />)).toContain('could not be saved');
  });
});

describe('hosting', () => {
  it('U79 while the host is started again that is said, where one hosts nothing but that, and without hosting nothing', () => {
    const drawn = (hosting: HostingState) => drawnOnce({ ...start, hosting }, <HostingBadge />);
    const restarting = drawn({ kind: 'restarting', name: 'Lab', port: 8443 });
    expect(restarting).toContain('Hosting starts again…');
    expect(restarting).toContain('role="status"');
    expect(restarting).not.toContain('<button');
    expect(drawn(ON)).not.toContain('starts again');
    expect(drawn(ON)).toContain('You are hosting');
    for (const kind of ['off', 'starting'] as const) expect(drawn({ kind })).toBe('');
  });
});
