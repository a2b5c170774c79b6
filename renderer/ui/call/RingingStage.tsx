// My own ring, until somebody answers it.
import { useTranslation } from 'react-i18next';
import { SelfInCorner } from '../stage/SelfInCorner.tsx';
import { BigAvatar } from './BigAvatar.tsx';
import type { OutgoingCall } from './phases.ts';

export function RingingStage({ call }: { readonly call: OutgoingCall }) {
  const { t } = useTranslation();
  return (
    <>
      <BigAvatar name={call.party.name} isRinging={call.isRinging}>
        <span role="status">{call.isRinging ? t('call.ringing') : t('call.calling')}</span>
      </BigAvatar>
      <SelfInCorner own={call.own} />
    </>
  );
}
