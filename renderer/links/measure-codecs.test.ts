// The order of codecs as this machine's hardware has it.
import { expect, test } from 'vitest';
import { USUAL_ORDER } from './codec-order.ts';
import { measureCodecs } from './measure-codecs.ts';

/** A browser that encodes these in hardware, all others smoothly in software, and doesn't know what it throws at. */
function capabilities(inHardware: readonly string[], unknown: readonly string[] = []) {
  return {
    encodingInfo: async ({ video }: MediaEncodingConfiguration) => {
      const contentType = video?.contentType ?? '';
      if (unknown.includes(contentType)) throw new TypeError('unknown');
      const powerEfficient = inHardware.includes(contentType);
      return { supported: true, smooth: true, powerEfficient } as MediaCapabilitiesEncodingInfo;
    },
  };
}

test('L35 what the machine encodes in hardware is offered first, and VP8 is always there', async () => {
  const { video, audio } = await measureCodecs(capabilities(['video/av1']));
  expect(video).toEqual(['video/av1', 'video/h264', 'video/vp8', 'video/rtx']);
  expect(audio).toEqual(USUAL_ORDER.audio);
  expect((await measureCodecs(capabilities(['video/vp9', 'video/h264', 'video/av1']))).video).toEqual([
    'video/h264',
    'video/av1',
    'video/vp9',
    'video/vp8',
    'video/rtx',
  ]);
});

test('L35 without hardware, or where the browser cannot tell, the usual order stays', async () => {
  expect(await measureCodecs(undefined)).toEqual(USUAL_ORDER);
  expect(await measureCodecs(capabilities([]))).toEqual(USUAL_ORDER);
  expect(await measureCodecs(capabilities(['video/h264'], ['video/av1', 'video/vp9']))).toEqual(USUAL_ORDER);
});
