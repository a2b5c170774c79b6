import { expect, it } from 'vitest';
import { createToneSender } from './tone-sender.ts';

class FakeDtmf extends EventTarget {
  canInsertDTMF = true;
  toneBuffer = '';
  insertDTMF(tones: string): void {
    this.toneBuffer = tones;
  }
  /** The browser sends the next tone. */
  play(): void {
    const [tone = ''] = this.toneBuffer;
    this.toneBuffer = this.toneBuffer.slice(1);
    this.dispatchEvent(Object.assign(new Event('tonechange'), { tone }));
  }
}

function setUp() {
  const dtmf = new FakeDtmf();
  const sent: string[] = [];
  const sender = createToneSender({ dtmf: dtmf as unknown as RTCDTMFSender }, (tone) => sent.push(tone));
  return { dtmf, sent, sender };
}

it('C138 tones typed faster than they are sent wait for each other, and each is told when it goes out', () => {
  const { dtmf, sent, sender } = setUp();
  for (const tone of '12#') sender.send(tone);
  dtmf.play();
  expect(sent).toEqual(['1']);
  for (let count = 0; count < 3; count++) dtmf.play();
  expect(sent).toEqual(['1', '2', '#']);
});

it('C138 where the other side takes none, or the browser has none, nothing is sent', () => {
  const { dtmf, sender } = setUp();
  dtmf.canInsertDTMF = false;
  sender.send('1');
  expect([sender.canSend(), dtmf.toneBuffer]).toEqual([false, '']);
  const without = createToneSender({ dtmf: null }, () => undefined);
  without.send('1');
  expect(without.canSend()).toBe(false);
});

it('C138 after the link is closed nothing is told', () => {
  const { dtmf, sent, sender } = setUp();
  sender.send('1');
  sender.stop();
  dtmf.play();
  expect(sent).toEqual([]);
});
