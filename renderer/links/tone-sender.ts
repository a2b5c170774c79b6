// Sends the tones of a keypad in the sound of one link, where the browser can and the other side has agreed to them (RFC 4733).

export type ToneSender = {
  readonly canSend: () => boolean;
  /** After those that are still to be sent. */
  readonly send: (tone: string) => void;
  readonly stop: () => void;
};

/** The shortest that every receiver tells apart, in milliseconds, as browsers have it by default; and the pause after it. */
const LENGTH_MS = 100;
const PAUSE_MS = 70;

/** @param onSent told each tone when it goes out. */
export function createToneSender(sender: Pick<RTCRtpSender, 'dtmf'>, onSent: (tone: string) => void): ToneSender {
  const { dtmf } = sender;
  const listeners = new AbortController();
  dtmf?.addEventListener('tonechange', ({ tone }) => void (tone !== '' && onSent(tone)), { signal: listeners.signal });
  return {
    canSend: () => dtmf?.canInsertDTMF ?? false,
    send: (tone) => {
      if (dtmf?.canInsertDTMF) dtmf.insertDTMF(dtmf.toneBuffer + tone, LENGTH_MS, PAUSE_MS);
    },
    stop: () => listeners.abort(),
  };
}
