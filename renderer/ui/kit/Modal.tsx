// A question over everything else. Without Radix's Overlay, which would inject a style sheet that our policy refuses.
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { takesKeys } from './is-typing.ts';

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
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <div className="fixed inset-0 z-40 animate-appear bg-shade" aria-hidden />
        <Dialog.Content
          onEscapeKeyDown={(event) => takesKeys(event.target) && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnTo.current?.focus();
          }}
          className={classes(
            'fixed inset-x-0 bottom-0 z-40 max-h-[92dvh] animate-rise overflow-y-auto rounded-t-3xl bg-surface p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] shadow-float sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:-translate-1/2 sm:rounded-3xl sm:p-8',
            isWide ? 'sm:w-[min(46rem,calc(100vw-3rem))]' : 'sm:w-[28rem]',
          )}
        >
          <div className="mb-6 pr-10">
            <Dialog.Title className="text-xl font-semibold tracking-tight">{title}</Dialog.Title>
            <Dialog.Description className="mt-1.5 text-[0.9375rem] text-pretty text-muted">{lead}</Dialog.Description>
          </div>
          {children}
          <div className="absolute top-4 right-4">
            <Dialog.Close asChild>
              <IconButton icon={X} label={t('common.close')} />
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
