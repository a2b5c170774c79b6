// Whether somebody can be called, as a dot and a word.
import { useTranslation } from 'react-i18next';
import type { PersonStatus } from '../../../signaling/protocol/index.ts';
import { classes } from '../kit/classes.ts';

const DOTS: Record<PersonStatus, string> = {
  free: 'bg-free',
  'in-call': 'bg-warn',
  'do-not-disturb': 'bg-danger',
  away: 'border-2 border-edge motion-safe:animate-pulse',
};

export function PersonStatusLine({ status }: { readonly status: PersonStatus }) {
  const { t } = useTranslation();
  const words: Record<PersonStatus, string> = {
    free: t('people.free'),
    'in-call': t('people.inCall'),
    'do-not-disturb': t('ring.othersQuiet'),
    away: t('people.away'),
  };
  return (
    <span className="mt-0.5 flex items-center gap-1.5 text-[0.8125rem] text-muted">
      <span aria-hidden className={classes('size-2 shrink-0 rounded-full', DOTS[status])} />
      {words[status]}
    </span>
  );
}
