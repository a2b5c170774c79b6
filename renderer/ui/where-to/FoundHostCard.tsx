// One host that was found: who, where, how well it is known, and the way in. A stranger's way in leads past an explanation.
import { RadioTower, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { HostStanding } from './HostStanding.tsx';
import { ageOf } from './host-versions.ts';
import { StrangerDialog } from './StrangerDialog.tsx';

type Props = {
  readonly host: FoundHost;
  /** The one to join, of all on the screen. */
  readonly isFirst: boolean;
};

export function FoundHostCard({ host, isFirst }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const version = useView((state) => state.system?.version);
  const button = useRef<HTMLButtonElement>(null);
  const [isExplaining, setIsExplaining] = useState(false);
  const { name, places, standing, isCompatible, fingerprint } = host;
  const isStranger = standing === 'stranger';
  const explain = () => {
    app.emit({ type: 'user.beganChoosing' });
    setIsExplaining(true);
  };
  return (
    <li
      data-testid="found-host"
      data-host={name}
      data-standing={standing}
      className={classes(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-3xl p-4 shadow-rest sm:p-5',
        isStranger ? 'bg-danger-soft' : 'bg-surface',
      )}
    >
      <span
        className={classes(
          'grid size-11 shrink-0 place-items-center rounded-2xl',
          isStranger ? 'bg-surface text-danger-ink' : 'bg-accent-soft text-accent-ink',
        )}
      >
        <RadioTower className="size-5.5" aria-hidden />
      </span>
      <div className="min-w-[8rem] flex-1">
        <p className="leading-snug font-semibold">
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.8125rem]">
          <HostStanding standing={standing} />
          <span dir="ltr" className="font-mono text-xs break-all text-muted">
            {places[0]}
          </span>
        </p>
      </div>
      {isStranger ? (
        <Button
          ref={button}
          className="max-sm:w-full"
          data-testid="explain-host"
          aria-label={t('find.stranger.openNamed', { name })}
          onClick={explain}
        >
          {t('find.stranger.open')}
        </Button>
      ) : (
        isCompatible && (
          <Button
            look={isFirst ? 'primary' : 'tonal'}
            className="max-sm:w-full"
            data-testid="join-host"
            aria-label={t('find.joinNamed', { name, place: places[0] })}
            onClick={() => app.emit({ type: 'user.pressedJoinHost', fingerprint })}
          >
            {t('find.join')}
          </Button>
        )
      )}
      {!isCompatible && (
        <p className="flex w-full gap-2 text-sm text-pretty text-warn-ink">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {t(`find.${ageOf(host.version, version)}`, { version: host.version })}
        </p>
      )}
      {isExplaining && <StrangerDialog host={host} returnTo={button} onClose={() => setIsExplaining(false)} />}
    </li>
  );
}
