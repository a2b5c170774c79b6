// Tells the other side's browser what to begin with. On its own Chromium believes that a network carries 300 kbit/s, and on a busy machine it takes
// half a minute to find out that a local one carries more. A browser that doesn't know the parameter goes on as usual.

/** For 720p30 and sound; a network that carries less is noticed within a second. */
const START_KBITS_PER_S = 2_000;
const VIDEO_CODEC = /^a=rtpmap:(\d+) (?:H264|VP8|VP9|AV1)\/90000\r\n/gim;

/** A description that asks its reader to begin with a full picture (`x-google-start-bitrate`, read by libwebrtc). PURE. */
export function askForFastStart(sdp: string): string {
  const payloads = [...sdp.matchAll(VIDEO_CODEC)].map(([, payload = '']) => payload);
  return payloads.reduce(withStartRate, sdp);
}

function withStartRate(sdp: string, payload: string): string {
  const parameter = `x-google-start-bitrate=${START_KBITS_PER_S}`;
  const line = new RegExp(`^a=fmtp:${payload} .*(?=\\r\\n)`, 'm');
  return line.test(sdp)
    ? sdp.replace(line, (format) => `${format};${parameter}`)
    : sdp.replace(
        new RegExp(`^a=rtpmap:${payload} .*\\r\\n`, 'm'),
        (map) => `${map}a=fmtp:${payload} ${parameter}\r\n`,
      );
}
