// How somebody can be reached, as a dot and a word.
import { useTranslation } from 'react-i18next';
import type { PersonStatus } from '../../../signaling/protocol/index.ts';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';

type Props = {
  readonly status: PersonStatus | 'not-here';
  /** The room in the list that they are in. */
  readonly room?: string | undefined;
};

const DOTS: Record<Props['status'], string> = {
  free: 'bg-free',
  'in-call': 'bg-warn',
  'do-not-disturb': 'bg-danger',
  away: 'border-2 border-edge motion-safe:animate-pulse',
  'not-here': 'border-2 border-edge',
};

export function PersonStatusLine({ status, room }: Props) {
  const { t } = useTranslation();
  const words: Record<Props['status'], string> = {
    free: t('people.free'),
    'in-call': t('people.inCall'),
    'do-not-disturb': t('ring.othersQuiet'),
    away: t('people.reconnecting'),
    'not-here': t('people.notHere'),
  };
  return (
    <span className="mt-0.5 flex items-center gap-1.5 text-[0.8125rem] text-muted">
      <span aria-hidden className={classes('size-2 shrink-0 rounded-full', DOTS[status])} />
      {status === 'in-call' && room !== undefined ? (
        <span className="line-clamp-1 min-w-0">
          <Sentence text={t('people.inRoom', { name: NAME })} name={room} />
        </span>
      ) : (
        words[status]
      )}
    </span>
  );
}
