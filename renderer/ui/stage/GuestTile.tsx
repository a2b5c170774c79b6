// Somebody who is being called into the room: their place is kept, and the call can be taken back.
import { X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import type { Spot } from './spot.ts';
import type { StagedGuest } from './staged.ts';
import { Tile } from './Tile.tsx';
import { TileFace } from './TileFace.tsx';
import { TileName } from './TileName.tsx';

type Props = { readonly guest: StagedGuest; readonly spot: Spot };

export const GuestTile = memo(function GuestTile({ guest, spot }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const { party, call, isRinging } = guest;
  return (
    <Tile spot={spot} data-testid="guest" data-guest={party.name} className="animate-appear">
      <div className="absolute inset-0 opacity-60">
        <TileFace name={party.name} isRinging={isRinging} />
      </div>
      <TileName name={party.name} muted={undefined}>
        <span role="status" className="shrink-0 font-normal text-muted">
          {isRinging ? t('rooms.ringingGuest') : t('rooms.callingGuest')}
        </span>
      </TileName>
      {call !== undefined && (
        <div className="absolute top-1.5 right-1.5">
          <IconButton
            icon={X}
            look="quiet"
            label={t('rooms.cancelGuest', { name: party.name })}
            data-testid="cancel-guest"
            className="rounded-full"
            onClick={() => app.emit({ type: 'user.pressedCancelInvite', call })}
          />
        </div>
      )}
    </Tile>
  );
});
