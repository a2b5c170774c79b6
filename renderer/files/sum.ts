// The SHA-256 of everything a transfer carries, made piece by piece by a worker.

export type SumOrder =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'end' };
export type SumAnswer =
  | { readonly kind: 'taken'; readonly bytes: number }
  | { readonly kind: 'sum'; readonly sha256: string }
  | { readonly kind: 'failed' };

export type Sum = {
  /** Takes a copy. @returns when the worker has so little left to do that more may come. */
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** All of it, read by the worker. */
  readonly addBlob: (blob: Blob) => void;
  /** Of everything that was added, in lower-case hex; nothing can be added afterwards. Rejects when something can't be read. */
  readonly result: () => Promise<string>;
  readonly close: () => void;
};

/** Waiting for the worker at most. */
const AHEAD_BYTES = 16 * 1024 * 1024;

export function createSum(): Sum {
  const worker = new Worker(new URL('./sum-worker.ts', import.meta.url), { type: 'module' });
  const order = (said: SumOrder) => worker.postMessage(said);
  let aheadBytes = 0;
  let wake = () => {};
  let isFailed = false;
  let isAsked = false;
  let settle = { resolve: (_sha256: string) => {}, reject: (_error: Error) => {} };
  const answer = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Whoever asks for the result hears of it.
  answer.catch(() => {});

  function fail(): void {
    isFailed = true;
    settle.reject(new Error('no sum'));
    wake();
  }

  worker.addEventListener('error', fail);
  worker.addEventListener('message', ({ data }: MessageEvent<SumAnswer>) => {
    if (data.kind === 'sum') settle.resolve(data.sha256);
    else if (data.kind === 'failed') fail();
    else {
      aheadBytes -= data.bytes;
      wake();
    }
  });

  return {
    add: async (bytes) => {
      aheadBytes += bytes.byteLength;
      order({ kind: 'bytes', bytes });
      while (aheadBytes > AHEAD_BYTES && !isFailed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    addBlob: (blob) => order({ kind: 'blob', blob }),
    result: () => {
      if (!isAsked) order({ kind: 'end' });
      isAsked = true;
      return answer;
    },
    close: () => {
      worker.terminate();
      fail();
    },
  };
}
