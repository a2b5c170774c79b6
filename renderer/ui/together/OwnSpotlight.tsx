// The room's owner shows themselves large to everybody, from their line in the panel.
import { Spotlight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { SELF } from '../stage/spot.ts';
import { useSpotlit } from './use-spotlit.ts';

export function OwnSpotlight({ me }: { readonly me: PersonId }) {
  const { t } = useTranslation();
  const app = useApp();
  const isOn = useSpotlit() === SELF;
  return (
    <IconButton
      icon={Spotlight}
      look={isOn ? 'tonal' : 'ghost'}
      label={t(isOn ? 'together.spotlight.offSelf' : 'together.spotlight.onSelf')}
      data-testid="own-spotlight"
      onClick={() => app.emit({ type: 'user.choseSpotlight', person: isOn ? undefined : me })}
    />
  );
}
