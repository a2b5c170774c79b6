// What Chromium reports of STUN and TURN servers that work, refuse, are silent or don't exist (recorded against coturn).
import { expect, test } from 'vitest';
import { type IceAnswers, judgeIceServer } from './judge-ice-server.ts';

const host = { type: 'host', protocol: 'udp', address: '192.168.1.5' } as const;
const host6 = { type: 'host', protocol: 'udp', address: '[fd00::5]' } as const;
const tcp = { type: 'host', protocol: 'tcp', address: '192.168.1.5' } as const;
const relay = { type: 'relay', protocol: 'udp', address: '192.168.1.9' } as const;
const srflx = { type: 'srflx', protocol: 'udp', address: '203.0.113.7' } as const;
const error = (code: number, text: string) => ({ code, text });
const TIMED_OUT = error(701, 'STUN binding request timed out.');
const NO_HOST = error(701, 'STUN host lookup received error.');

const STUN = false;
const TURN = true;
function judged(isTurn: boolean, answers: Partial<IceAnswers>) {
  return judgeIceServer(isTurn, { candidates: [], errors: [], isComplete: true, ...answers });
}

test('L36 an address that the server gives or tells proves that it works, whatever else went wrong', () => {
  const errors = [TIMED_OUT, error(401, 'Unauthorized.')];
  expect(judged(STUN, { candidates: [host, srflx], errors })).toEqual({ kind: 'stun-works', address: '203.0.113.7' });
  expect(judged(TURN, { candidates: [relay], errors })).toEqual({ kind: 'turn-works', address: '192.168.1.9' });
});

test('L36 without address translation a STUN server works when nothing complains', () => {
  const candidates = [host, host6, tcp];
  expect(judged(STUN, { candidates })).toEqual({ kind: 'stun-works', address: '192.168.1.5' });
  expect(judged(STUN, { candidates, errors: [TIMED_OUT] }).kind).toBe('stun-works');
  expect(judged(STUN, { candidates, errors: [TIMED_OUT, TIMED_OUT] }).kind).toBe('no-answer');
  expect(judged(STUN, { candidates, isComplete: false }).kind).toBe('no-answer');
  expect(judged(STUN, {}).kind).toBe('no-answer');
});

test('L36 wrong credentials, other refusals, unknown names and silence are told apart', () => {
  expect(judged(TURN, { errors: [error(401, 'Unauthorized.')] })).toEqual({ kind: 'wrong-credentials' });
  expect(judged(TURN, { errors: [error(441, 'Wrong Credentials')] })).toEqual({ kind: 'wrong-credentials' });
  expect(judged(TURN, { errors: [TIMED_OUT, error(486, 'Allocation Quota Reached')] })).toEqual({
    kind: 'error',
    code: 486,
    text: 'Allocation Quota Reached',
  });
  expect(judged(TURN, { errors: [NO_HOST, NO_HOST] })).toEqual({ kind: 'bad-address' });
  expect(judged(TURN, { errors: [error(701, 'Failed to establish connection')] })).toEqual({ kind: 'no-answer' });
  expect(judged(TURN, { isComplete: false })).toEqual({ kind: 'no-answer' });
});
