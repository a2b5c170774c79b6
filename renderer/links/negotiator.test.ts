// The negotiator, event by event.
import { expect, test } from 'vitest';
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { LinkSignal } from '../core/events.ts';
import { type Negotiator, type NegotiatorEvent, type NegotiatorOrder, negotiate, newNegotiator } from './negotiator.ts';

const link = 'link1' as LinkId;
const sdpOf = (ufrag: string) => `v=0\r\na=ice-ufrag:${ufrag}\r\n`;
const offer = (n: number, ufrag = 'theirs') => arrived({ type: 'offer', link, n, sdp: sdpOf(ufrag) });
const answer = (n: number, ufrag = 'theirs') => arrived({ type: 'answer', link, n, sdp: sdpOf(ufrag) });
const candidateOf = (usernameFragment: string | null, text = 'candidate:1') => ({
  candidate: text,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment,
});
const candidate = (...of: Parameters<typeof candidateOf>) =>
  arrived({ type: 'candidate', link, candidate: candidateOf(...of) });

function arrived(signal: LinkSignal): NegotiatorEvent {
  return { type: 'arrived', signal };
}

function after(role: Negotiator['role'], ...events: readonly NegotiatorEvent[]) {
  let state = newNegotiator(role);
  let orders: readonly NegotiatorOrder[] = [];
  for (const event of events) [state, orders] = negotiate(state, event);
  return { state, orders, types: orders.map(({ type }) => type) };
}

const ask = (n: number) => arrived({ type: 'restart', link, n });

const NEEDED = { type: 'needed' } as const;
const MADE = { type: 'offerMade' } as const;
const TAKEN = { type: 'offerTaken' } as const;
const ANSWERED = { type: 'answerTaken' } as const;

test('L4 an answer to an older offer is dropped', () => {
  const asked = [NEEDED, MADE, answer(1), ANSWERED, NEEDED, MADE] as const;
  expect(after('offerer', ...asked, answer(1)).orders).toEqual([]);
  expect(after('offerer', ...asked, answer(2)).types).toEqual(['takeAnswer']);
  expect(after('offerer', ...asked, answer(2), ANSWERED, answer(2)).orders).toEqual([]);
});

test('L10 at a glare the offerer ignores the other offer, whether its own is out or still being made', () => {
  expect(after('offerer', NEEDED, offer(1)).orders).toEqual([]);
  expect(after('offerer', NEEDED, MADE, offer(1)).orders).toEqual([]);
});

test('L10 at a glare the answerer rolls its offer back, takes the other one, and offers again afterwards', () => {
  const glare = [offer(1), TAKEN, NEEDED, MADE, offer(2)] as const;
  expect(after('answerer', ...glare).types).toEqual(['takeOffer']);
  expect(after('answerer', ...glare, TAKEN).types).toEqual(['sendAnswer', 'makeOffer']);
  expect(after('answerer', ...glare, TAKEN, MADE).orders).toEqual([{ type: 'sendOffer', n: 2 }]);
});

test('L10 an offer that was overtaken while it was being made is never sent', () => {
  expect(after('answerer', offer(1), TAKEN, NEEDED, offer(2), MADE).types).toEqual(['takeOffer']);
});

test('L11 candidates wait for the description they belong to', () => {
  expect(after('answerer', candidate('theirs')).orders).toEqual([]);
  const { types } = after('answerer', candidate('theirs'), candidate('later'), offer(1));
  expect(types).toEqual(['takeOffer', 'addCandidate']);
  expect(after('answerer', offer(1), candidate('theirs')).types).toEqual(['addCandidate']);
  expect(after('answerer', offer(1), candidate(null, 'candidate:1 ufrag theirs')).types).toEqual(['addCandidate']);
});

test('L11 candidates of an ignored offer are dropped, and never kept for later', () => {
  const { state, orders } = after('offerer', NEEDED, MADE, offer(1, 'lost'), candidate('lost'));
  expect(orders).toEqual([]);
  expect(state.early).toEqual([]);
});

test('L11 no more candidates are kept than a machine can have', () => {
  const many = Array.from({ length: 500 }, (_, index) => candidate(`u${index}`));
  expect(after('answerer', ...many).state.early).toHaveLength(64);
});

test('L12 an offer that is needed while a step runs is made afterwards', () => {
  expect(after('offerer', NEEDED, NEEDED).orders).toEqual([]);
  expect(after('offerer', NEEDED, NEEDED, MADE, answer(1), ANSWERED).types).toEqual(['makeOffer']);
  expect(after('offerer', NEEDED, MADE, answer(1), { type: 'restartWanted' }).types).toEqual(['restartIce']);
});

test('L12 the answerer never makes the first offer', () => {
  expect(after('answerer', NEEDED).orders).toEqual([]);
  expect(after('answerer', { type: 'restartWanted' }).orders).toEqual([]);
  expect(after('answerer', offer(1), TAKEN, NEEDED).types).toEqual(['makeOffer']);
});

test('L13 a pending offer is said again, under the same number', () => {
  expect(after('offerer', NEEDED, MADE, { type: 'resendDue' }).orders).toEqual([{ type: 'sendOffer', n: 1 }]);
  expect(after('offerer', NEEDED, MADE, answer(1), { type: 'resendDue' }).orders).toEqual([]);
});

test('L13 an offer that was answered already gets the same answer again', () => {
  expect(after('answerer', offer(1), offer(1)).orders).toEqual([]);
  expect(after('answerer', offer(1), TAKEN, offer(1)).orders).toEqual([{ type: 'sendAnswer', n: 1 }]);
  expect(after('answerer', offer(2), TAKEN, offer(1)).orders).toEqual([]);
});

test('L13 a refused description ends the negotiation for good', () => {
  const broken = [offer(1), { type: 'stepFailed' }] as const;
  expect(after('answerer', ...broken).types).toEqual(['giveUp']);
  expect(after('answerer', ...broken, offer(2)).orders).toEqual([]);
});

test('L28 another network makes a new offer on top of one that waits, and the answer to the old one is dropped', () => {
  const CHANGED = { type: 'networkChanged' } as const;
  expect(after('offerer', NEEDED, MADE, CHANGED).types).toEqual(['restartIce', 'makeOffer']);
  expect(after('offerer', NEEDED, MADE, CHANGED, answer(1)).orders).toEqual([]);
  expect(after('offerer', NEEDED, MADE, CHANGED, MADE, answer(1)).orders).toEqual([]);
  expect(after('offerer', NEEDED, MADE, CHANGED, MADE, answer(2)).types).toEqual(['takeAnswer']);
  expect(after('offerer', NEEDED, CHANGED).types).toEqual(['restartIce']);
  expect(after('answerer', CHANGED).orders).toEqual([]);
});

test('L41 an answerer that wants to restart asks, and offers nothing', () => {
  for (const type of ['restartWanted', 'networkChanged'] as const) {
    expect(after('answerer', offer(3), TAKEN, { type }).orders).toEqual([{ type: 'askRestart', n: 3 }]);
    expect(after('answerer', { type }).orders).toEqual([]);
  }
});

test('L41 the offerer restarts once for each offer that it is asked to follow', () => {
  const agreed = [NEEDED, MADE, answer(1), ANSWERED] as const;
  expect(after('offerer', ...agreed, ask(1)).types).toEqual(['restartIce', 'makeOffer']);
  expect(after('offerer', ...agreed, ask(1), MADE, ask(1)).orders).toEqual([]);
  expect(after('offerer', ...agreed, ask(1), MADE, answer(2), ANSWERED, ask(1)).orders).toEqual([]);
  expect(after('answerer', offer(1), TAKEN, ask(1)).orders).toEqual([]);
});

test('L41 asked while it takes the answer, it restarts right after', () => {
  const concluding = [NEEDED, MADE, answer(1), ask(1)] as const;
  expect(after('offerer', ...concluding).types).toEqual(['restartIce']);
  expect(after('offerer', ...concluding, ANSWERED).types).toEqual(['makeOffer']);
});
