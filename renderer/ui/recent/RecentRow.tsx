// One line of recent calls: with whom, how, when and how long, and the way back to them. Who isn't here can be called once they are.
import { Phone, Video, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecentCall } from '../../core/recent-calls.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { passFocusOn } from './pass-focus-on.ts';
import { RecentFacts } from './RecentFacts.tsx';

type Props = {
  readonly call: RecentCall;
  /** Every call the line stands for. */
  readonly ids: readonly string[];
  readonly isNew: boolean;
};

export function RecentRow({ call, ids, isNew }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const { id, party, media, kind } = call;
  const { name } = party;
  const isHere = useView((state) => personHere(state.people, party) !== undefined);
  const isOnline = useView((state) => state.connection.phase === 'online');
  const isMine = kind === 'out';
  return (
    <li
      data-testid={kind === 'missed' ? 'missed-call' : 'recent-call'}
      data-name={name}
      data-kind={kind}
      data-new={isNew}
      className="group flex items-center gap-3 rounded-2xl px-3 py-2.5 transition-colors hover:bg-sunken/60 sm:gap-4 sm:px-4"
    >
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 leading-snug font-medium">
          <bdi className={classes('line-clamp-2 min-w-0 text-left', kind === 'missed' && 'text-danger-ink')}>
            {name}
          </bdi>
          {ids.length > 1 && (
            <span className="shrink-0 text-[0.8125rem] font-normal text-muted">
              {t('recent.count', { count: ids.length })}
            </span>
          )}
          {isNew && (
            <span className="shrink-0 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent-ink">
              {t('recent.isNew')}
            </span>
          )}
        </p>
        <RecentFacts call={call} isAway={isOnline && !isHere} />
      </div>
      <div className="flex shrink-0 items-center gap-0.5 sm:gap-1">
        <IconButton
          icon={X}
          label={t('recent.removeNamed', { name })}
          hint={t('recent.remove')}
          data-testid="remove-recent"
          className="opacity-0 @max-[34rem]:-ml-3 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            app.emit({ type: 'user.removedRecentCalls', ids });
          }}
        />
        <Button
          look="tonal"
          icon={media === 'video' ? Video : Phone}
          aria-label={isMine ? t('recent.againNamed', { name }) : t('recent.backNamed', { name })}
          data-testid="call-back"
          disabled={!isOnline || !isHere}
          className="@max-[34rem]:w-11 @max-[34rem]:px-0"
          onClick={() => app.emit({ type: 'user.pressedCallBack', id })}
        >
          <span className="@max-[34rem]:hidden">{isMine ? t('recent.again') : t('recent.back')}</span>
        </Button>
      </div>
    </li>
  );
}
