// A picture as large as the window, and the way to keep it.
import { Download, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ComponentProps, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { DialogFrame } from '../kit/DialogFrame.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { momentOf } from '../kit/times.ts';
import { savedPicture } from './decode-picture.ts';
import { PictureCanvas } from './PictureCanvas.tsx';

type Props = Pick<ComponentProps<typeof PictureCanvas>, 'width' | 'height' | 'version' | 'read' | 'label'> & {
  readonly atMs: number;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function PictureDialog({ atMs, onClose, returnTo, ...picture }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const save = async () => {
    const file = canvas.current && (await savedPicture(canvas.current));
    // A name that sorts by time and says nothing of anybody.
    const name = `nearcall-${new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-')}.jpg`;
    if (file) app.saveFile(file, name);
  };
  return (
    <DialogFrame
      onClose={onClose}
      returnTo={returnTo}
      testId="large-picture"
      className="flex max-h-[96dvh] flex-col gap-2 bg-surface p-2 sm:max-w-[96vw]"
    >
      <div className="flex items-center gap-1 pl-3">
        <div className="min-w-0 flex-1">
          <Dialog.Title className="truncate font-semibold">{picture.label}</Dialog.Title>
          <Dialog.Description className="text-xs text-muted">
            {momentOf(atMs, Date.now(), i18n.language)}
          </Dialog.Description>
        </div>
        <IconButton icon={Download} label={t('picture.save')} data-testid="save-picture" onClick={save} />
        <Dialog.Close asChild>
          <IconButton icon={X} label={t('common.close')} data-testid="close-picture" />
        </Dialog.Close>
      </div>
      <PictureCanvas
        {...picture}
        canvas={canvas}
        maxWidth={LIMITS.pictureMaxSide}
        className="mx-auto min-h-0 max-w-full rounded-2xl object-contain"
      />
    </DialogFrame>
  );
}
