// What a small machine with many links asks of the other side.
import { expect, test, vi } from 'vitest';
import { askForFewPackets, needsThrift, wantNoFeedback } from './thrifty-sound.ts';

test('L48 two cores with four links and more ask for fewer packets of sound, and no other machine does', () => {
  const [few, more] = [2, 4];
  expect([1, 3, 4, 7].map((count) => needsThrift(count, few))).toEqual([false, false, true, true]);
  expect([1, 3, 4, 7].some((count) => needsThrift(count, more))).toBe(false);
});

test('L48 the ask stands with every section of sound, and pictures keep theirs', () => {
  const sound = 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1\r\n';
  const picture = 'm=video 9 UDP/TLS/RTP/SAVPF 103\r\na=rtpmap:103 H264/90000\r\n';
  expect(askForFewPackets(sound + picture + sound).split('a=ptime:40\r\n')).toHaveLength(3);
  expect(askForFewPackets(picture)).toBe(picture);
});

test('L48 reports on each packet of sound are not agreed on, and a browser that can not say so is left alone', () => {
  const set = vi.fn();
  const extensions = ['urn:ietf:params:rtp-hdrext:sdes:mid', 'http://example.org/draft-transport-wide-cc-01'];
  wantNoFeedback({
    getHeaderExtensionsToNegotiate: () => extensions.map((uri) => ({ uri, direction: 'sendrecv' })),
    setHeaderExtensionsToNegotiate: set,
  });
  expect(set.mock.calls[0]?.[0].map((one: { direction: string }) => one.direction)).toEqual(['sendrecv', 'stopped']);
  expect(() => wantNoFeedback({})).not.toThrow();
});
