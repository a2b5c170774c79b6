// A picture in a conversation: small above its words, large when it is pressed.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKey } from '../../../signaling/protocol/index.ts';
import type { ChatLine } from '../../core/chat-lines.ts';
import { type App, useApp } from '../app-context.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import { PictureDialog } from './PictureDialog.tsx';

/** Twice as many as it is wide, for fine screens. */
const DRAWN_WIDTH = 560;

type Props = { readonly line: ChatLine; readonly picture: NonNullable<ChatLine['picture']> };

export function ChatPicture({ line, picture }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [isLarge, setIsLarge] = useState(false);
  const label = line.author === undefined ? t('picture.mine') : t('picture.from', { name: line.author });
  const keys = picture.pieces.filter((key) => key !== undefined);
  if (picture.isGone) return <p className="text-muted italic">{t('picture.gone')}</p>;
  if (keys.length < picture.pieces.length) {
    return (
      <p data-testid="picture-coming" className="text-muted italic">
        {t('picture.coming')}
      </p>
    );
  }
  const drawn = { ...picture, version: keys.join(), read: () => readAll(app, keys), label };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t('picture.enlarge', { picture: label })}
        data-testid="open-picture"
        onClick={() => setIsLarge(true)}
        className="my-1 block max-w-full overflow-hidden rounded-xl"
      >
        <PictureCanvas
          {...drawn}
          maxWidth={DRAWN_WIDTH}
          className="block h-auto max-h-80 w-70 max-w-full object-contain"
        />
      </button>
      {isLarge && <PictureDialog {...drawn} atMs={line.atMs} onClose={() => setIsLarge(false)} returnTo={button} />}
    </>
  );
}

async function readAll(app: App, keys: readonly EntryKey[]): Promise<readonly string[] | undefined> {
  const pieces = await Promise.all(keys.map((key) => app.readPiece(key)));
  const found = pieces.filter((piece) => piece !== undefined);
  return found.length === pieces.length ? found : undefined;
}
