// A question over everything else.
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly onClose: () => void;
  /** What had the focus before, and gets it back. */
  readonly returnTo: RefObject<HTMLElement | null>;
  /** For pictures to choose from. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

export function Modal({ title, lead, onClose, returnTo, isWide = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      onClose={onClose}
      returnTo={returnTo}
      className={classes(
        'flex max-h-[92dvh] flex-col overflow-hidden bg-surface',
        isWide ? 'sm:w-[min(46rem,calc(100vw-3rem))]' : 'sm:w-[28rem]',
      )}
    >
      <div className="px-6 pt-6 pr-16 sm:px-8 sm:pt-8 sm:pr-16">
        <Dialog.Title className="text-xl font-semibold tracking-tight">{title}</Dialog.Title>
        <Dialog.Description className="mt-1.5 text-[0.9375rem] text-pretty text-muted">{lead}</Dialog.Description>
      </div>
      {/* Title and way out stay while this scrolls. */}
      <div className="min-h-0 overflow-y-auto p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:px-8 sm:pb-8">
        {children}
      </div>
      <div className="absolute top-4 right-4">
        <Dialog.Close asChild>
          <IconButton icon={X} label={t('common.close')} />
        </Dialog.Close>
      </div>
    </DialogFrame>
  );
}
