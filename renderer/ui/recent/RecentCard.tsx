// The calls one had, newest first. It is there only while there are some; whoever looks at it has seen the missed ones.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { RecentRow } from './RecentRow.tsx';
import { groupRecent, SHOWN_AT_FIRST } from './recent-groups.ts';
import { useSeen } from './use-seen.ts';

export function RecentCard() {
  const { t } = useTranslation();
  const app = useApp();
  const calls = useView((state) => state.preferences.recentCalls);
  const [isOpen, setIsOpen] = useState(false);
  const fresh = useSeen(calls);
  const groups = useMemo(() => groupRecent(calls), [calls]);
  if (groups.length === 0) return null;
  const shown = isOpen ? groups : groups.slice(0, SHOWN_AT_FIRST);
  const hidden = groups.length - SHOWN_AT_FIRST;
  return (
    <section
      aria-label={t('recent.title')}
      data-testid="recent-calls"
      className="@container rounded-3xl bg-surface p-2 shadow-rest sm:p-3"
    >
      <header className="flex items-center justify-between gap-3 px-3 py-2 sm:px-4">
        <div>
          <h2 className="text-lg font-semibold tracking-tight">{t('recent.title')}</h2>
          <p className="text-sm text-muted">{t('recent.count', { count: calls.length })}</p>
        </div>
        <Button
          size="small"
          aria-label={t('recent.clearAll')}
          data-testid="clear-recent"
          onClick={() => app.emit({ type: 'user.clearedRecentCalls' })}
        >
          {t('recent.clear')}
        </Button>
      </header>
      <ul aria-label={t('recent.title')} className="flex flex-col">
        {shown.map(({ key, newest, ids }) => (
          <RecentRow key={key} call={newest} ids={ids} isNew={ids.some((id) => fresh.has(id))} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          look="ghost"
          size="small"
          className="mt-1 sm:mx-1"
          aria-expanded={isOpen}
          data-testid="more-recent"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('recent.fewer') : t('recent.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
