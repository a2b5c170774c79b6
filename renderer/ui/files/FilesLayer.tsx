// Everything about files that is drawn over the screen: offers, what is on its way, where a drop would go, and what is said of it.
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { FilesAnnouncer } from './FilesAnnouncer.tsx';
import { TransferCard } from './TransferCard.tsx';
import { useDrop } from './use-drop.ts';

export function FilesLayer() {
  const { t } = useTranslation();
  const list = useView(({ transfers }) => transfers.list);
  const target = useDrop();
  return (
    <>
      <FilesAnnouncer />
      {target && (
        <p className="pointer-events-none fixed inset-x-0 top-6 z-40 mx-auto flex w-fit max-w-[90vw] items-center gap-2 rounded-2xl bg-accent px-5 py-3 font-medium text-on-accent shadow-float">
          <Upload className="size-5 shrink-0" aria-hidden />
          <Sentence text={t('files.dropHere', { name: NAME })} name={target.name} />
        </p>
      )}
      {list.length > 0 && (
        <section
          aria-label={t('files.title')}
          data-testid="transfers"
          className="pointer-events-none fixed inset-x-3 bottom-3 z-30 sm:left-auto sm:w-96"
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
