// Calls between two and three people, step by step.
import { describe, expect, test } from 'vitest';
import { type Call, linkOf } from '../../renderer/core/state.ts';
import { wants } from '../../renderer/core/wants.ts';
import type { CallId } from '../../signaling/protocol/index.ts';
import { IDS, type Name, runOutTimers, type Simulation, simulate } from './two-people.ts';

function annCallsBob(simulation = simulate()): Simulation {
  simulation.happen('ann', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
  simulation.settle();
  return simulation;
}

function annTalksToBob(simulation = simulate()): Simulation {
  annCallsBob(simulation);
  simulation.happen('bob', { type: 'user.pressedAccept', media: 'video' });
  simulation.settle();
  linkBecomes(simulation, 'connected');
  return simulation;
}

function linkBecomes(simulation: Simulation, state: 'connected' | 'disconnected', who: Name[] = ['ann', 'bob']): void {
  for (const name of who) {
    simulation.happen(name, { type: 'link.changed', link: linkOf(idOf(callOf(simulation, name))), state });
  }
}

const callOf = (simulation: Simulation, who: Name): Call => simulation.sides[who].state.call;
const idOf = (call: Call): CallId => ('id' in call ? call.id : ('none' as CallId));
const endOf = (simulation: Simulation, who: Name) => {
  const call = callOf(simulation, who);
  return call.phase === 'ended' ? call.end : call.phase;
};

describe('ringing', () => {
  test('C1 the caller sees "ringing" only after the callee has confirmed it', () => {
    const simulation = simulate();
    simulation.happen('ann', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
    expect(callOf(simulation, 'ann')).toMatchObject({ phase: 'outgoing', isRinging: false });
    simulation.hear('ann');
    simulation.deliver('bob');
    expect(callOf(simulation, 'bob')).toMatchObject({ phase: 'incoming', media: 'video', party: { name: 'ann' } });
    simulation.settle();
    expect(callOf(simulation, 'ann')).toMatchObject({ phase: 'outgoing', isRinging: true });
    expect(wants(simulation.sides.ann.state).sound).toBe('ringback');
    expect(wants(simulation.sides.bob.state).sound).toBe('ringtone');
  });

  test('C2 accepting with sound only leaves the caller with video and the callee without', () => {
    const simulation = annCallsBob();
    simulation.happen('bob', { type: 'user.pressedAccept', media: 'audio' });
    simulation.settle();
    expect(callOf(simulation, 'ann')).toMatchObject({ phase: 'active', role: 'caller', own: { hasCamera: true } });
    expect(callOf(simulation, 'bob')).toMatchObject({ phase: 'active', role: 'callee', own: { hasCamera: false } });
    expect(idOf(callOf(simulation, 'ann'))).toBe(idOf(callOf(simulation, 'bob')));
  });

  test('C3 a declined call ends on both sides', () => {
    const simulation = annCallsBob();
    simulation.happen('bob', { type: 'user.pressedDecline' });
    simulation.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['they-declined', 'declined']);
  });

  test('C4 a third person hears "busy" and is shown as a missed call', () => {
    const simulation = annTalksToBob(simulate(['ann', 'bob', 'cat']));
    simulation.happen('cat', { type: 'user.pressedCall', person: IDS.bob, media: 'audio' });
    simulation.settle();
    expect(endOf(simulation, 'cat')).toBe('busy');
    expect(callOf(simulation, 'bob').phase).toBe('active');
    expect(simulation.sides.bob.state.notices).toMatchObject([
      { kind: 'missed-call', party: { name: 'cat' }, media: 'audio' },
    ]);
  });

  test('C5 nobody answers: the caller is told, the callee finds a missed call', () => {
    const simulation = annCallsBob();
    runOutTimers(simulation, 'ann');
    simulation.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['no-answer', 'missed']);
  });

  test('C5 the callee gives up by itself when the caller never says so', () => {
    const simulation = annCallsBob();
    runOutTimers(simulation, 'bob');
    expect(endOf(simulation, 'bob')).toBe('missed');
  });

  test('C6 a cancelled ring becomes a missed call', () => {
    const simulation = annCallsBob();
    simulation.happen('ann', { type: 'user.pressedHangUp' });
    simulation.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['cancelled', 'missed']);
  });

  test('C6 a missed call is not lost when another call takes the screen', () => {
    const simulation = simulate(['ann', 'bob', 'cat']);
    annCallsBob(simulation);
    simulation.happen('ann', { type: 'user.pressedHangUp' });
    simulation.settle();
    simulation.happen('cat', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
    simulation.settle();
    expect(callOf(simulation, 'bob')).toMatchObject({ phase: 'incoming', party: { name: 'cat' } });
    expect(simulation.sides.bob.state.notices).toMatchObject([{ kind: 'missed-call', party: { name: 'ann' } }]);
  });

  test('C7 two who ring each other at once are in one call', () => {
    const simulation = simulate();
    simulation.happen('ann', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
    simulation.happen('bob', { type: 'user.pressedCall', person: IDS.ann, media: 'audio' });
    simulation.settle();
    const [ann, bob] = [callOf(simulation, 'ann'), callOf(simulation, 'bob')];
    expect([ann.phase, bob.phase]).toEqual(['active', 'active']);
    expect(idOf(ann)).toBe(idOf(bob));
    expect(ann).toMatchObject({ role: 'caller', own: { hasCamera: true } });
    expect(bob).toMatchObject({ role: 'callee', own: { hasCamera: false } });
  });

  test('C17 calling somebody who is just ringing me accepts their call', () => {
    const simulation = annCallsBob();
    simulation.happen('bob', { type: 'user.pressedCall', person: IDS.ann, media: 'audio' });
    simulation.settle();
    expect(callOf(simulation, 'ann').phase).toBe('active');
    expect(callOf(simulation, 'bob')).toMatchObject({ phase: 'active', role: 'callee' });
  });

  test('C18 calling somebody who has left says so at once', () => {
    const simulation = simulate();
    simulation.happen('ann', { type: 'server.received', message: { type: 'presence', gone: [IDS.bob] } });
    simulation.happen('ann', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
    expect(callOf(simulation, 'ann').phase).toBe('none');
    annCallsBob(simulation);
    expect(simulation.said('ann')).not.toContain('ring');
  });

  test('C18 a ring that crosses the other one leaving ends as offline', () => {
    const simulation = simulate();
    simulation.happen('ann', { type: 'user.pressedCall', person: IDS.bob, media: 'video' });
    simulation.disconnect('bob');
    simulation.settle();
    expect(endOf(simulation, 'ann')).toBe('offline');
  });
});

describe('ending', () => {
  test('C8 hanging up tells the host and the link', () => {
    const simulation = annTalksToBob();
    simulation.happen('ann', { type: 'user.pressedHangUp' });
    expect(simulation.said('ann')).toContain('leave');
    expect(simulation.sides.ann.effects).toContainEqual(
      expect.objectContaining({ type: 'sendToPeer', message: expect.objectContaining({ type: 'leave' }) }),
    );
    simulation.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['hung-up', 'they-hung-up']);
  });

  test('C8 a goodbye on the link alone is enough', () => {
    const simulation = annTalksToBob();
    const call = idOf(callOf(simulation, 'bob'));
    simulation.happen('bob', { type: 'link.received', link: linkOf(call), message: { type: 'leave', call } });
    expect(endOf(simulation, 'bob')).toBe('they-hung-up');
  });

  test('C9 the caller vanishes while it rings: a missed call', () => {
    const simulation = annCallsBob();
    simulation.disconnect('ann');
    simulation.settle();
    expect(endOf(simulation, 'bob')).toBe('missed');
  });

  test('C9 the callee vanishes while it rings: offline', () => {
    const simulation = annCallsBob();
    simulation.disconnect('bob');
    simulation.settle();
    expect(endOf(simulation, 'ann')).toBe('offline');
  });

  test('C31 a ring goes on when the host is back soon, and can be answered meanwhile', () => {
    const simulation = annCallsBob();
    for (const who of ['ann', 'bob'] as const) simulation.town.lose(who);
    expect([callOf(simulation, 'ann').phase, callOf(simulation, 'bob').phase]).toEqual(['outgoing', 'incoming']);
    simulation.happen('bob', { type: 'user.pressedAccept', media: 'video' });
    simulation.town.settle();
    expect([callOf(simulation, 'ann').phase, callOf(simulation, 'bob').phase]).toEqual(['active', 'active']);
  });

  test('C10 a host that has forgotten everybody ends what rings, on both sides', () => {
    const simulation = annCallsBob();
    simulation.town.restart(false);
    simulation.town.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['host-lost', 'host-lost']);
  });

  test('C10 losing the host leaves a running call alone', () => {
    const simulation = annTalksToBob();
    simulation.happen('ann', { type: 'server.closed', retryInMs: 0 });
    expect(callOf(simulation, 'ann').phase).toBe('active');
    expect(wants(simulation.sides.ann.state).links).toHaveLength(1);
  });

  test('C11 a call goes on after the other side left the host, until the link breaks', () => {
    const simulation = annTalksToBob();
    simulation.disconnect('bob');
    simulation.settle();
    expect(callOf(simulation, 'ann').phase).toBe('active');
    linkBecomes(simulation, 'disconnected', ['ann']);
    expect(endOf(simulation, 'ann')).toBe('they-vanished');
  });

  test('C12 no way between the machines: not connected', () => {
    const simulation = annCallsBob();
    simulation.happen('bob', { type: 'user.pressedAccept', media: 'video' });
    simulation.settle();
    runOutTimers(simulation, 'ann');
    simulation.settle();
    expect([endOf(simulation, 'ann'), endOf(simulation, 'bob')]).toEqual(['not-connected', 'not-connected']);
  });

  test('C12 a link that broke and does not come back: connection lost', () => {
    const simulation = annTalksToBob();
    expect(Object.keys(wants(simulation.sides.ann.state).timers).filter((key) => !key.startsWith('ack:'))).toEqual([]);
    linkBecomes(simulation, 'disconnected', ['ann']);
    runOutTimers(simulation, 'ann');
    expect(endOf(simulation, 'ann')).toBe('connection-lost');
  });

  test('C13 messages of another call change nothing', () => {
    const simulation = annTalksToBob();
    const call = 'another' as CallId;
    const before = callOf(simulation, 'ann');
    for (const message of [
      { type: 'cancel', from: IDS.bob, to: 'ann', call, reason: 'cancelled' },
      { type: 'accept', from: IDS.bob, to: 'ann', call, media: 'video' },
      { type: 'decline', from: IDS.bob, to: 'ann', call },
      { type: 'busy', from: IDS.bob, to: 'ann', call },
      { type: 'leave', from: IDS.bob, to: 'ann', call },
    ] as const) {
      simulation.happen('ann', { type: 'server.received', message });
    }
    expect(callOf(simulation, 'ann')).toBe(before);
  });
});

describe('what others are told', () => {
  test('C15 the host hears when a call begins and ends', () => {
    const simulation = annTalksToBob();
    simulation.happen('ann', { type: 'user.pressedHangUp' });
    expect(simulation.said('ann').filter((type) => type === 'status')).toHaveLength(2);
  });

  test('C16 the other side hears what I send, at the opening and at every change', () => {
    const simulation = annTalksToBob();
    const { effects } = simulation.sides.ann;
    const told = () =>
      effects.flatMap((e) => (e.type === 'sendToPeer' && e.message.type === 'media' ? [e.message] : []));
    simulation.happen('ann', { type: 'link.opened', link: linkOf(idOf(callOf(simulation, 'ann'))) });
    simulation.happen('ann', { type: 'user.toggledMicrophone' });
    simulation.happen('ann', { type: 'user.toggledCamera' });
    expect(told().at(-3)).toEqual({ type: 'media', microphone: true, camera: true });
    expect(told().at(-2)).toEqual({ type: 'media', microphone: false, camera: true });
    expect(told().at(-1)).toEqual({ type: 'media', microphone: false, camera: false });
  });
});

describe('links and devices', () => {
  test('C23 the link is wanted while it rings, and publishes only when the call is accepted', () => {
    const simulation = annCallsBob();
    const links = () => (['ann', 'bob'] as const).map((who) => wants(simulation.sides[who].state).links[0]);
    expect(links()).toMatchObject([
      { person: IDS.bob, role: 'offerer', isPublishing: false },
      { person: IDS.ann, role: 'answerer', isPublishing: false },
    ]);
    simulation.happen('bob', { type: 'user.pressedAccept', media: 'video' });
    simulation.settle();
    expect(links()).toMatchObject([{ isPublishing: true }, { isPublishing: true }]);
    simulation.happen('ann', { type: 'user.pressedHangUp' });
    expect(wants(simulation.sides.ann.state).links).toEqual([]);
  });

  test('C22 a ring opens no device, and a hidden lobby has none', () => {
    const simulation = simulate();
    const capture = (who: Name) => wants(simulation.sides[who].state).capture;
    expect(capture('bob')).toMatchObject({ camera: {}, microphone: {} });
    simulation.happen('bob', { type: 'page.changedVisibility', isVisible: false });
    expect(capture('bob')).toMatchObject({ camera: false, microphone: false });
    annCallsBob(simulation);
    expect(capture('bob')).toMatchObject({ camera: false, microphone: false });
    simulation.happen('bob', { type: 'user.pressedAccept', media: 'audio' });
    expect(capture('bob')).toMatchObject({ camera: false, microphone: { isMuted: false } });
  });

  test('C22 switching the camera off in a call releases it; muting keeps the microphone', () => {
    const simulation = annTalksToBob();
    simulation.happen('ann', { type: 'user.toggledCamera' });
    simulation.happen('ann', { type: 'user.toggledMicrophone' });
    expect(wants(simulation.sides.ann.state).capture).toMatchObject({ camera: false, microphone: { isMuted: true } });
  });
});
