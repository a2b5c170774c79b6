// What a dialog stands in: the shade, the way out by Esc or by a press beside it, and the focus that returns. Without Radix's Overlay,
// which would inject a style sheet that our policy refuses.
import { Dialog } from 'radix-ui';
import { type ReactNode, type RefObject, useRef } from 'react';
import { classes } from './classes.ts';
import { takesEscape } from './is-typing.ts';

type Props = {
  readonly onClose: () => void;
  /** What had the focus before, and gets it back. */
  readonly returnTo: RefObject<HTMLElement | null>;
  /** What gets the focus first, when that isn't the first thing in it. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly className: string;
  readonly testId?: string;
  readonly children: ReactNode;
};

export function DialogFrame({ onClose, returnTo, first, className, testId, children }: Props) {
  const content = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <div className="fixed inset-0 z-40 animate-appear bg-shade" aria-hidden />
        <Dialog.Content
          ref={content}
          data-testid={testId}
          onOpenAutoFocus={(event) => {
            if (!first?.current) return;
            event.preventDefault();
            first.current.focus();
          }}
          onEscapeKeyDown={(event) => takesEscape(event.target) && event.preventDefault()}
          // What is being filled in is not lost to a stray press.
          onInteractOutside={(event) =>
            content.current?.querySelector('[data-takes-escape]') != null && event.preventDefault()
          }
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnTo.current?.focus();
          }}
          className={classes(
            'fixed inset-x-0 bottom-0 z-40 animate-rise rounded-t-3xl shadow-float dark:ring-1 dark:ring-line sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:-translate-1/2 sm:rounded-3xl',
            className,
          )}
        >
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
