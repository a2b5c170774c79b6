// Asks the browser once which codecs this machine encodes in hardware, before links are made. A browser that can't tell leaves
// the usual order, and so does one that has no hardware: there Chromium calls every codec smooth, and H.264 is the cheapest.
import { type CodecOrder, USUAL_ORDER } from './codec-order.ts';

/** Those worth taking ahead of the usual ones when they cost no processor time, best first. */
const IN_HARDWARE = ['video/h264', 'video/av1', 'video/vp9'];
const QUESTION = { width: 1280, height: 720, framerate: 30, bitrate: 1_700_000 };

type Capabilities = Pick<MediaCapabilities, 'encodingInfo'>;

export async function measureCodecs(capabilities: Capabilities | undefined): Promise<CodecOrder> {
  if (!capabilities) return USUAL_ORDER;
  const answers = await Promise.all(IN_HARDWARE.map((contentType) => isInHardware(capabilities, contentType)));
  const best = IN_HARDWARE.filter((_, index) => answers[index]);
  return { ...USUAL_ORDER, video: [...new Set([...best, ...USUAL_ORDER.video])] };
}

async function isInHardware(capabilities: Capabilities, contentType: string): Promise<boolean> {
  try {
    const info = await capabilities.encodingInfo({ type: 'webrtc', video: { contentType, ...QUESTION } });
    return info.supported && info.smooth && info.powerEfficient;
  } catch {
    // Firefox and Safari throw at what they don't know.
    return false;
  }
}
