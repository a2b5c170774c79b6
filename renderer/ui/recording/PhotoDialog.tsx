// A photo that was just taken: how large it is, and where it goes. Closed, it is gone.
import { Copy, Download } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { type Photo, useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Modal } from '../kit/Modal.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { photoName } from './photo-name.ts';

/** Who is told; nobody when it is of myself. */
export type Subject = { readonly person: PersonId; readonly name: string };

const FORMATS = ['image/png', 'image/jpeg'] as const;

type Props = {
  readonly photo: Photo;
  readonly subject: Subject | undefined;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

export function PhotoDialog({ photo, subject, returnTo, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const [type, setType] = useState<(typeof FORMATS)[number]>('image/png');
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const preview = usePreview(photo);
  const count = new Intl.NumberFormat(i18n.language, { useGrouping: false });
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': photo.encoded('image/png') })]);
      setCopied('copied');
    } catch {
      setCopied('copyFailed');
    }
  };
  const save = async () => {
    app.saveFile(await photo.encoded(type), photoName(new Date(), type));
    onClose();
  };
  return (
    <Modal
      title={t('recording.photo.title')}
      lead={t('recording.photo.lead', { width: count.format(photo.width), height: count.format(photo.height) })}
      returnTo={returnTo}
      onClose={onClose}
    >
      <div data-testid="photo" data-width={photo.width} data-height={photo.height}>
        {preview !== undefined && (
          <img
            src={preview}
            alt={t('recording.photo.title')}
            className="max-h-[44dvh] w-full rounded-2xl object-contain"
          />
        )}
        {subject && (
          <p className="mt-3 text-sm text-muted">
            <Sentence text={t('recording.photo.told', { name: NAME })} name={subject.name} />
          </p>
        )}
      </div>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <Choices
          label={t('recording.photo.format')}
          value={type}
          choices={FORMATS.map((value) => ({ value, label: value === 'image/png' ? 'PNG' : 'JPEG' }))}
          onChange={setType}
        />
        <div className="flex gap-2">
          <Button icon={Copy} data-testid="copy-photo" onClick={() => void copy()}>
            {t(copied === 'copied' ? 'recording.photo.copied' : 'recording.photo.copy')}
          </Button>
          <Button look="primary" icon={Download} data-testid="save-photo" onClick={() => void save()}>
            {t('recording.photo.save')}
          </Button>
        </div>
      </div>
      <p role="status" className="mt-2 text-sm text-danger-ink">
        {copied === 'copyFailed' && t('recording.photo.copyFailed')}
      </p>
    </Modal>
  );
}

function usePreview(photo: Photo): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isOver = false;
    photo.encoded('image/jpeg').then(
      (blob) => {
        if (isOver) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => {},
    );
    return () => {
      isOver = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [photo]);
  return url;
}
