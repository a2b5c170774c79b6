// Above the field: the picture that goes with the next message, or why it can't, and the way to leave it out.
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import type { Attached } from './use-attached.ts';

const DRAWN_WIDTH = 192;

type Props = { readonly attached: Attached; readonly onRemove: () => void };

export function AttachedPicture({ attached, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <div className="mx-3 mb-1 flex items-center gap-3 rounded-xl bg-sunken py-1 pl-2" data-testid="attached">
      {attached.kind === 'ready' && (
        <PictureCanvas
          {...attached.picture}
          version={attached.picture.pieces[0] ?? ''}
          read={async () => attached.picture.pieces}
          maxWidth={DRAWN_WIDTH}
          label={t('picture.attached')}
          className="my-1 max-h-16 max-w-24 rounded-lg object-contain"
        />
      )}
      {attached.kind === 'problem' ? (
        <p role="alert" className="min-w-0 flex-1 py-2 text-sm text-pretty text-danger-ink">
          {t(`picture.problem.${attached.problem}`)}
        </p>
      ) : (
        <p role="status" className="min-w-0 flex-1 text-sm text-muted">
          {attached.kind === 'ready' ? t('picture.attached') : t('picture.preparing')}
        </p>
      )}
      <IconButton icon={X} label={t('picture.remove')} data-testid="remove-picture" onClick={onRemove} />
    </div>
  );
}
