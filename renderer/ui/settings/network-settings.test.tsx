// The network settings as they are first drawn: what they say, and what they keep to themselves.
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { IceServer } from '../../../signaling/protocol/index.ts';
import type { IceTest, IceTestResult } from '../../core/ice-test.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { en } from '../texts/en.ts';
import { IceServerForm } from './IceServerForm.tsx';
import { IceTestLine } from './IceTestLine.tsx';
import { draftOf } from './ice-draft.ts';
import { OwnServers } from './OwnServers.tsx';

const TURN: IceServer = { urls: ['turn:10.0.0.9'], username: 'lab', credential: 'ten-green-bottles' };

function drawn(node: ReactNode, iceServers: IceServer[] = []): string {
  return drawnOnce(initialState({ ...readPreferences(null), iceServers }, undefined, undefined), node);
}

describe('network settings', () => {
  it('U42 whatever came of a test is told in words, each result in its own', () => {
    const results: readonly IceTestResult[] = [
      { kind: 'stun-works', address: '192.0.2.7' },
      { kind: 'turn-works', address: '192.0.2.8' },
      { kind: 'no-answer' },
      { kind: 'wrong-credentials' },
      { kind: 'bad-address' },
      { kind: 'error', code: 486, text: 'Allocation Quota Reached' },
    ];
    const line = (test: IceTest | undefined, isFromHost = false) =>
      drawn(<IceTestLine test={test} isFromHost={isFromHost} />).replace(/<[^>]*>/g, '');
    const lines = results.map((result) => line({ kind: 'done', result }));
    expect(new Set(lines).size).toBe(results.length);
    expect(lines[0]).toContain('192.0.2.7');
    expect(lines[1]).toContain('192.0.2.8');
    expect(lines[5]).toContain('486: Allocation Quota Reached');
    expect(line({ kind: 'done', result: { kind: 'wrong-credentials' } }, true)).toContain('who runs the host');
    expect(line({ kind: 'running' })).toContain('Testing');
    expect(line(undefined)).toBe('');
  });

  it('U43 without a server it says that none is needed', () => {
    expect(drawn(<OwnServers editing={undefined} onEdit={() => undefined} />)).toContain(en.ice.none);
    expect(drawn(<OwnServers editing={undefined} onEdit={() => undefined} />, [TURN])).not.toContain(en.ice.none);
  });

  it('U44 a password is in no list, and hidden in its field', () => {
    expect(drawn(<OwnServers editing={undefined} onEdit={() => undefined} />, [TURN])).not.toContain(TURN.credential);
    const form = drawn(
      <IceServerForm start={draftOf(TURN)} others={[]} onSave={() => undefined} onCancel={() => undefined} />,
    );
    const field = form.match(/<input[^>]*data-testid="ice-password"[^>]*>/)?.[0];
    expect(field).toContain('type="password"');
    expect(form.split('ten-green-bottles')).toHaveLength(2);
  });

  it('U45 every button of a server is named after it', () => {
    const list = drawn(<OwnServers editing={undefined} onEdit={() => undefined} />, [TURN]);
    for (const name of ['Test', 'Change', 'Remove']) expect(list).toContain(`aria-label="${name} turn:10.0.0.9"`);
  });
});
