// My own ring, until somebody answers it.
import { useTranslation } from 'react-i18next';
import { SelfTile } from '../stage/SelfTile.tsx';
import { BigAvatar } from './BigAvatar.tsx';
import type { OutgoingCall } from './phases.ts';

export function RingingStage({ call }: { readonly call: OutgoingCall }) {
  const { t } = useTranslation();
  return (
    <>
      <BigAvatar name={call.party.name} isRinging={call.isRinging}>
        <span role="status">{call.isRinging ? t('call.ringing') : t('call.calling')}</span>
      </BigAvatar>
      <ul>
        <SelfTile own={call.own} place={undefined} isSpeaking={false} />
      </ul>
    </>
  );
}
