// The picture that goes with the next message: chosen, pasted or dropped, and encoded while one writes.
import { useRef, useState } from 'react';
import { type EncodedPicture, encodePicture, type PictureProblem } from './encode-picture.ts';

export type Attached =
  | { readonly kind: 'encoding' }
  | { readonly kind: 'ready'; readonly picture: EncodedPicture }
  | { readonly kind: 'problem'; readonly problem: PictureProblem };

export type Attachment = {
  readonly attached: Attached | undefined;
  readonly attach: (file: Blob) => void;
  readonly remove: () => void;
};

/** @param thread another conversation has none of this. */
export function useAttached(thread: string | undefined): Attachment {
  const [now, setNow] = useState<{ readonly thread: string | undefined; readonly attached: Attached }>();
  const turn = useRef(0);
  return {
    attached: now?.thread === thread ? now?.attached : undefined,
    attach: (file) => {
      const mine = ++turn.current;
      setNow({ thread, attached: { kind: 'encoding' } });
      void encodePicture(file).then((outcome) => {
        // Another one was chosen meanwhile, or none.
        if (turn.current !== mine) return;
        const attached: Attached =
          typeof outcome === 'string' ? { kind: 'problem', problem: outcome } : { kind: 'ready', picture: outcome };
        setNow({ thread, attached });
      });
    },
    remove: () => {
      turn.current++;
      setNow(undefined);
    },
  };
}
