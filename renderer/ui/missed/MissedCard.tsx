// The calls nobody answered, newest first. It is there only while there are some; whoever looks at it has seen them.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { MissedRow } from './MissedRow.tsx';
import { useSeen } from './use-seen.ts';

/** The rest waits behind a button: the people who are here come first. */
const SHOWN_AT_FIRST = 3;

export function MissedCard() {
  const { t } = useTranslation();
  const app = useApp();
  const calls = useView((state) => state.preferences.missedCalls);
  const [isOpen, setIsOpen] = useState(false);
  const fresh = useSeen(calls);
  if (calls.length === 0) return null;
  const shown = isOpen ? calls : calls.slice(0, SHOWN_AT_FIRST);
  const hidden = calls.length - SHOWN_AT_FIRST;
  return (
    <section
      aria-label={t('ring.missed.title')}
      data-testid="missed-calls"
      className="@container rounded-3xl bg-surface p-2 shadow-rest sm:p-3"
    >
      <header className="flex items-center justify-between gap-3 px-3 py-2 sm:px-4">
        <div>
          <h2 className="text-lg font-semibold tracking-tight">{t('ring.missed.title')}</h2>
          <p className="text-sm text-muted">{t('ring.missed.count', { count: calls.length })}</p>
        </div>
        <Button
          size="small"
          aria-label={t('ring.missed.clearAll')}
          data-testid="clear-missed"
          onClick={() => app.emit({ type: 'user.clearedMissedCalls' })}
        >
          {t('ring.missed.clear')}
        </Button>
      </header>
      <ul aria-label={t('ring.missed.title')} className="flex flex-col">
        {shown.map((missed) => (
          <MissedRow key={missed.id} missed={missed} isNew={fresh.has(missed.id)} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          look="ghost"
          size="small"
          className="mx-1 mt-1 sm:mx-2"
          aria-expanded={isOpen}
          data-testid="more-missed"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('ring.missed.fewer') : t('ring.missed.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
