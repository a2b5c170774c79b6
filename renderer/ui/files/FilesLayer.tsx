// Everything about files that is drawn over the screen: offers, what is on its way, where a drop would go, and what is said of it.
import { Upload, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { FilesAnnouncer } from './FilesAnnouncer.tsx';
import { shownTransfers } from './shown-transfers.ts';
import { TransferCard } from './TransferCard.tsx';
import { useDrop } from './use-drop.ts';

export function FilesLayer() {
  const { t } = useTranslation();
  const list = useView(shownTransfers);
  const { target, isUnread, dismiss } = useDrop();
  return (
    <>
      <FilesAnnouncer />
      {target && (
        <p className="pointer-events-none fixed inset-x-0 top-6 z-40 mx-auto flex w-fit max-w-[90vw] items-center gap-2 rounded-2xl bg-accent px-5 py-3 font-medium text-on-accent shadow-float">
          <Upload className="size-5 shrink-0" aria-hidden />
          <Sentence text={t('files.dropHere', { name: NAME })} name={target.name} />
        </p>
      )}
      {isUnread && (
        <div
          role="alert"
          className="fixed inset-x-0 top-6 z-40 mx-auto flex w-fit max-w-[90vw] items-center gap-2 rounded-2xl border border-line bg-surface py-2 pr-2 pl-5 text-danger-ink shadow-float"
        >
          {t('files.notRead')}
          <IconButton icon={X} label={t('files.dismissUnread')} onClick={dismiss} />
        </div>
      )}
      {list.length > 0 && (
        <section
          aria-label={t('files.title')}
          data-testid="transfers"
          className="pointer-events-none fixed inset-x-3 bottom-(--float-floor) z-30 sm:right-(--float-side) sm:left-auto sm:w-96"
        >
          <ul className="flex max-h-[60vh] flex-col-reverse gap-2 overflow-y-auto p-1">
            {[...list].reverse().map((transfer) => (
              <TransferCard key={transfer.id} transfer={transfer} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
