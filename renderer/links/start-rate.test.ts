// What a description asks its reader to begin with.
import { expect, test } from 'vitest';
import { askForFastStart } from './start-rate.ts';

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;

test('L49 every video codec begins with 2 Mbit/s, whether it has parameters or not; nothing else is touched', () => {
  const before = lines(
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=rtpmap:111 opus/48000/2',
    'a=fmtp:111 minptime=10',
    'm=video 9 UDP/TLS/RTP/SAVPF 103 96 97',
    'a=rtpmap:103 H264/90000',
    'a=fmtp:103 packetization-mode=1;profile-level-id=42e01f',
    'a=rtpmap:96 VP8/90000',
    'a=rtpmap:97 rtx/90000',
    'a=fmtp:97 apt=96',
  );
  expect(askForFastStart(before)).toBe(
    before
      .replace('profile-level-id=42e01f', 'profile-level-id=42e01f;x-google-start-bitrate=2000')
      .replace('VP8/90000\r\n', 'VP8/90000\r\na=fmtp:96 x-google-start-bitrate=2000\r\n'),
  );
});

test('L49 a description without video stays as it is', () => {
  const sound = lines('m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=rtpmap:111 opus/48000/2');
  expect(askForFastStart(sound)).toBe(sound);
});
