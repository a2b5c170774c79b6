// What stands in the small window: who is seen, and below what one needs at hand.
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import type { Staged } from '../stage/staged.ts';
import { PipControls } from './PipControls.tsx';
import { PipTile } from './PipTile.tsx';
import { pipShown } from './pip-shown.ts';
import { usePipViews } from './use-pip-views.ts';

type Props = { readonly small: Window; readonly staged: Staged };

export function PipView({ small, staged }: Props) {
  const { t } = useTranslation();
  const tiles = useRef<HTMLUListElement>(null);
  const { people, own } = staged;
  const shown = useMemo(() => pipShown(people), [people]);
  usePipViews(small, tiles, shown);
  return (
    <main data-testid="pip" aria-label={t('pip.window')} className="flex h-dvh flex-col bg-canvas text-ink">
      <ul
        ref={tiles}
        aria-label={t('rooms.panel.people')}
        className={classes(
          'grid min-h-0 flex-1 auto-rows-fr gap-1 p-1 pb-0',
          shown.people.length > 2 && 'grid-cols-2',
          shown.people.length === 2 && 'landscape:grid-cols-2',
        )}
      >
        {shown.people.map((person) => (
          <PipTile key={person.link} person={person} isScreen={shown.isScreen} />
        ))}
      </ul>
      <PipControls own={own}>
        {shown.restCount > 0 && (
          <span className="text-xs whitespace-nowrap text-muted">{t('pip.more', { count: shown.restCount })}</span>
        )}
      </PipControls>
    </main>
  );
}
