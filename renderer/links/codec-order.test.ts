// Which codecs are offered.
import { expect, test, vi } from 'vitest';
import { preferCodecs, USUAL_ORDER } from './codec-order.ts';

const codec = (mimeType: string, sdpFmtpLine?: string): RTCRtpCodec => ({
  mimeType,
  clockRate: 90_000,
  ...(sdpFmtpLine && { sdpFmtpLine }),
});
const VP8 = codec('video/VP8');
const VP9 = codec('video/VP9');
const RTX = codec('video/rtx');
const HIGH = codec('video/H264', 'packetization-mode=1;profile-level-id=64001f');
const UNSPLIT = codec('video/H264', 'packetization-mode=0;profile-level-id=42e01f');
const BASELINE = codec('video/H264', 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f');

const VP9_10_BIT = codec('video/VP9', 'profile-id=2');
const VP9_8_BIT = codec('video/VP9', 'profile-id=0');

function preferred(available: readonly RTCRtpCodec[], order = USUAL_ORDER.video): readonly RTCRtpCodec[] | undefined {
  const setCodecPreferences = vi.fn<RTCRtpTransceiver['setCodecPreferences']>();
  preferCodecs({ setCodecPreferences }, order, available);
  const [codecs] = setCodecPreferences.mock.calls[0] ?? [];
  return codecs && [...codecs];
}

test('L18 H.264 comes first, VP8 behind it, and nothing else', () => {
  expect(preferred([VP8, RTX, VP9, HIGH, UNSPLIT, BASELINE])).toEqual([BASELINE, VP8, RTX]);
});

test('L18 a browser without H.264 gets VP8; one that lists nothing keeps its own order', () => {
  expect(preferred([VP9, VP8, RTX])).toEqual([VP8, RTX]);
  expect(preferred([])).toBeUndefined();
  expect(preferred([RTX])).toBeUndefined();
});

test('L35 of a codec that comes first there is only the profile that everybody decodes', () => {
  const order = ['video/vp9', ...USUAL_ORDER.video];
  expect(preferred([VP8, RTX, VP9_10_BIT, VP9_8_BIT, BASELINE], order)).toEqual([VP9_8_BIT, BASELINE, VP8, RTX]);
});
