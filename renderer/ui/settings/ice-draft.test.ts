import { describe, expect, it } from 'vitest';
import type { IceServer } from '../../../signaling/protocol/index.ts';
import { addressProblemOf, draftOf, EMPTY_DRAFT, serverOf } from './ice-draft.ts';

const problemIn = (address: string, others: readonly IceServer[] = []) => addressProblemOf(address, others)?.problem;
const TURN: IceServer = { urls: ['turn:10.0.0.9'], username: 'lab', credential: 'pass' };

describe('a server while it is typed', () => {
  it('U40 addresses as their owners write them are right', () => {
    for (const address of [
      ...['', ' ', 'stun:10.0.0.9', 'stun:stun.lab:3478', 'turns:turn.lab:5349?transport=tcp', 'TURN:10.0.0.9'],
      ...['turn:[fd00::9]:3478', 'turn:服务器.lab', 'turn:10.0.0.9?transport=udp turn:10.0.0.9?transport=tcp'],
    ]) {
      expect(problemIn(address), address).toBeUndefined();
    }
  });

  it('U40 each mistake is named, with what was meant where that can be guessed', () => {
    expect(addressProblemOf('192.168.1.20:3478', [])).toEqual({
      problem: 'no-scheme',
      better: 'turn:192.168.1.20:3478',
    });
    expect(addressProblemOf('turn://lab:3478', [])).toEqual({ problem: 'slashes', better: 'turn:lab:3478' });
    expect(problemIn('https://lab')).toBe('web');
    expect(problemIn('turn:lab:0')).toBe('port');
    expect(problemIn('turn:lab:70000')).toBe('port');
    expect(problemIn('turn:lab:')).toBe('port');
    expect(problemIn('turn:lab?transport=tls')).toBe('transport');
    expect(problemIn('stun:lab?transport=udp')).toBe('transport');
    for (const wrong of ['turn:', 'turn:user@lab', 'stun:-', 'turn:fd00::9'])
      expect(problemIn(wrong), wrong).toBe('wrong');
    expect(problemIn('stun:a turn:a')).toBe('mixed');
    expect(problemIn('turn:lab turn:10.0.0.9', [TURN])).toBe('known');
    expect(problemIn(Array.from({ length: 9 }, (_, index) => `stun:a${index}`).join(' '))).toBe('too-many');
  });

  it('U40 a TURN server needs a user and a password, a STUN server has none', () => {
    expect(serverOf(EMPTY_DRAFT, [])).toBeUndefined();
    expect(serverOf({ ...EMPTY_DRAFT, address: 'turn:lab' }, [])).toBe('no-user');
    expect(serverOf({ address: ' turn:lab ', username: ' ann ', password: ' p ' }, [])).toEqual({
      urls: ['turn:lab'],
      username: 'ann',
      credential: ' p ',
    });
    expect(serverOf({ address: 'stun:lab', username: 'left over', password: 'x' }, [])).toEqual({ urls: ['stun:lab'] });
  });

  it('U40 a saved server can be opened and saved again', () => {
    expect(serverOf(draftOf(TURN), [])).toEqual(TURN);
    const two: IceServer = { urls: ['stun:a', 'stun:b'] };
    expect(serverOf(draftOf(two), [])).toEqual(two);
  });
});
