// Who waits in front of the room, with both answers for each.
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';

export function WaitingList({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <ul data-testid="waiting-list" className="flex flex-col gap-1">
      {people.map(({ id, name }) => (
        <li key={id} data-knocking={name} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-1">
          <Avatar name={name} className="size-9 text-sm" />
          <bdi className="line-clamp-2 min-w-24 flex-1 text-left text-[0.9375rem] leading-snug">{name}</bdi>
          <span className="flex gap-1.5">
            <Button
              size="small"
              aria-label={t('rooms.panel.refuseNamed', { name })}
              onClick={() => app.emit({ type: 'user.pressedRefuse', person: id })}
            >
              {t('rooms.panel.refuse')}
            </Button>
            <Button
              size="small"
              look="tonal"
              aria-label={t('rooms.panel.admitNamed', { name })}
              onClick={() => app.emit({ type: 'user.pressedAdmit', person: id })}
            >
              {t('rooms.panel.admit')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
