// The pixels of a picture, decoded once it is near the view; a plain ground of its size until then.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import { decodePicture, drawPicture } from './decode-picture.ts';

type Props = {
  /** Of the picture, in pixels: the place is kept before it is there. */
  readonly width: number;
  readonly height: number;
  /** Changes when the pieces do. */
  readonly version: string;
  readonly read: () => Promise<readonly string[] | undefined>;
  /** No more pixels than this are drawn side by side. */
  readonly maxWidth: number;
  readonly label: string;
  readonly className: string;
  readonly canvas?: RefObject<HTMLCanvasElement | null>;
};

export function PictureCanvas(props: Props) {
  const { width, height, version, read, maxWidth, label, className } = props;
  const { t } = useTranslation();
  const own = useRef<HTMLCanvasElement>(null);
  const canvas = props.canvas ?? own;
  const reading = useRef(read);
  reading.current = read;
  const [state, setState] = useState<'coming' | 'drawn' | 'broken'>('coming');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pieces are another picture
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let isOver = false;
    const draw = async () => {
      const pieces = await reading.current().catch(() => undefined);
      const bitmap = pieces && (await decodePicture(pieces));
      if (!isOver && bitmap) drawPicture(element, bitmap, maxWidth);
      if (!isOver) setState(bitmap ? 'drawn' : 'broken');
      bitmap?.close();
    };
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void draw();
    });
    watcher.observe(element);
    return () => {
      isOver = true;
      watcher.disconnect();
    };
  }, [version, maxWidth]);
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        data-testid="picture"
        data-state={state}
        style={{ aspectRatio: `${width} / ${height}` }}
        className={classes('bg-sunken', className, state === 'broken' && 'hidden')}
      />
      {state === 'broken' && <span className="text-sm text-muted italic">{t('picture.broken')}</span>}
    </>
  );
}
