// When a link looks for a new way, told in facts.
import { expect, test } from 'vitest';
import { newRecovery, type Recovery, type RecoveryFact, type RecoveryOrder, recover } from './recovery.ts';

type Moment = { media?: boolean; negotiating?: boolean };

/** A link and its clock: looks every 250 ms, as the mesh does, and writes down what is ordered, and when. */
function linkOf() {
  let state = newRecovery();
  let nowMs = 0;
  const said: string[] = [];
  function hear(fact: RecoveryFact): void {
    const [next, orders] = recover(state, fact);
    state = next;
    said.push(...orders.map((order) => `${nowMs} ${wordOf(order)}`));
  }
  return {
    said,
    browser: (word: Recovery['browser']) => hear({ type: 'browserSaid', state: word, nowMs }),
    happen: (type: 'mediaChanged' | 'networkChanged' | 'offered' | 'answered' | 'theyRestarted') =>
      hear({ type, nowMs }),
    count: (packets: number) => hear({ type: 'counted', packets, nowMs }),
    break: () => hear({ type: 'negotiationBroke' }),
    pass: (ms: number, { media = false, negotiating = false }: Moment = {}) => {
      for (const endMs = nowMs + ms; nowMs < endMs; ) {
        nowMs += 250;
        hear({ type: 'looked', hasNewMedia: media, isNegotiating: negotiating, nowMs });
      }
    },
    forget: () => void said.splice(0),
  };
}

function wordOf(order: RecoveryOrder): string {
  if (order.type === 'tell') return order.state;
  return order.isNetworkNew ? 'restart anew' : 'restart';
}

/** Connected for two seconds, with media. */
function running() {
  const link = linkOf();
  link.browser('connecting');
  link.browser('connected');
  link.pass(2_000, { media: true });
  link.forget();
  return link;
}

test('L25 a link on which nothing arrives for 1 s is told as disconnected and restarted at once', () => {
  const link = running();
  link.pass(1_000);
  expect(link.said).toEqual(['3000 disconnected', '3000 restart']);
});

test('L41 a restart that the other side has just begun gets its 2 s, whoever notices the trouble first', () => {
  for (const begun of ['theyRestarted', 'offered'] as const) {
    const link = running();
    link.pass(750);
    link.happen(begun);
    link.pass(2_250);
    expect(link.said, begun).toEqual(['3000 disconnected', '4750 restart']);
    const known = running();
    known.pass(1_000);
    known.forget();
    known.happen('theyRestarted');
    known.pass(1_750);
    expect(known.said).toEqual([]);
  }
});

test('L42 a link that is connected again, but brings no media for 1 s, is told as disconnected once more', () => {
  const link = running();
  link.browser('disconnected');
  link.pass(250);
  link.browser('connected');
  link.forget();
  link.pass(1_000);
  expect(link.said).toEqual(['3250 disconnected', '3250 restart']);
});

test('L25 it is connected again as soon as media arrives', () => {
  const link = running();
  link.pass(1_500);
  link.pass(250, { media: true });
  link.pass(10_000, { media: true });
  expect(link.said.slice(2)).toEqual(['3750 connected']);
});

test('L25 a page that was busy for seconds has lost nothing', () => {
  const link = linkOf();
  link.browser('connected');
  link.pass(250, { media: true });
  link.forget();
  const late = { ...newRecovery(), browser: 'connected', wasConnected: true, told: 'connected' } as const;
  const [, orders] = recover(
    { ...late, mediaAtMs: 0 },
    { type: 'looked', hasNewMedia: false, isNegotiating: false, nowMs: 9_000 },
  );
  expect(orders).toEqual([]);
});

test('L26 where nothing has arrived yet, nothing is missed', () => {
  const link = linkOf();
  link.browser('connected');
  link.pass(60_000);
  expect(link.said).toEqual(['0 connected']);
});

test('L26 what is switched off is not missed, nor its tail', () => {
  const link = running();
  link.happen('mediaChanged');
  link.pass(250, { media: true });
  link.pass(60_000);
  expect(link.said).toEqual([]);
});

test('L26 a muted microphone still sends, so its silence is missed', () => {
  const link = running();
  link.happen('mediaChanged');
  link.pass(1_000, { media: true });
  link.pass(1_000);
  expect(link.said).toEqual(['4000 disconnected', '4000 restart']);
});

test('L26 a stall is over when other packets prove the way, and begins again only after media', () => {
  const link = running();
  link.count(100);
  link.pass(1_000);
  link.count(120);
  link.pass(1_000);
  link.count(120);
  expect(link.said).toEqual(['3000 disconnected', '3000 restart']);
  link.pass(1_000, { negotiating: true });
  link.count(121);
  link.pass(60_000);
  expect(link.said.slice(2)).toEqual(['5000 connected']);
});

test('L27 it goes on every 2 s, and waits while an offer waits for its answer', () => {
  const link = running();
  link.pass(5_000);
  expect(link.said.filter((word) => word.endsWith('restart'))).toEqual([
    '3000 restart',
    '5000 restart',
    '7000 restart',
  ]);
  link.pass(20_000, { negotiating: true });
  expect(link.said).toHaveLength(4);
});

test('L27 an offer that waited long for its answer is followed by another at once, a fresh one after 2 s', () => {
  const link = running();
  link.pass(1_000);
  link.pass(8_000, { negotiating: true });
  link.happen('answered');
  link.pass(250);
  link.happen('answered');
  link.pass(2_000);
  expect(link.said.slice(1)).toEqual(['3000 restart', '11250 restart', '13250 restart']);
});

test('L27 it never gives up by itself', () => {
  const link = running();
  link.pass(600_000);
  expect(link.said.at(-1)).toBe('601000 restart');
});

test('L19 the browser may say disconnected for 2 s; failed is acted on at once', () => {
  const link = linkOf();
  link.browser('connected');
  link.browser('disconnected');
  link.pass(1_750);
  link.browser('connected');
  link.pass(10_000);
  expect(link.said).toEqual(['0 connected', '0 disconnected', '1750 connected']);
  link.forget();
  link.browser('disconnected');
  link.pass(2_000);
  expect(link.said).toEqual(['11750 disconnected', '13750 restart']);
  link.forget();
  link.browser('connected');
  link.browser('failed');
  link.pass(250);
  expect(link.said).toEqual(['13750 connected', '13750 disconnected', '14000 restart']);
});

test('L19 a link that was never connected is tried anew every 5 s, and told as connecting', () => {
  const link = linkOf();
  link.browser('connecting');
  link.happen('answered');
  link.pass(10_000);
  link.browser('failed');
  expect(link.said).toEqual(['0 connecting', '5000 restart', '10000 restart']);
});

test('L28 another network restarts a link that works, once, and overtakes an offer that waits', () => {
  const link = running();
  link.happen('networkChanged');
  link.pass(20_000, { media: true });
  expect(link.said).toEqual(['2000 restart anew']);
  const lost = running();
  lost.pass(1_000);
  lost.pass(500, { negotiating: true });
  lost.happen('networkChanged');
  lost.pass(500, { negotiating: true });
  expect(lost.said).toEqual(['3000 disconnected', '3000 restart', '3500 restart anew']);
});

test('L29 a negotiation that is broken for good is told as failed, and nothing after it', () => {
  const link = running();
  link.break();
  link.browser('failed');
  link.happen('networkChanged');
  link.pass(10_000);
  expect(link.said).toEqual(['2000 failed']);
});
