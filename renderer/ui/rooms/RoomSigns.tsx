// What one should know about a room before entering: locked, passcode, asks first.
import { DoorClosed, KeyRound, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';

export function RoomSigns({ settings }: { readonly settings: RoomSettings }) {
  const { t } = useTranslation();
  const signs = [
    { is: settings.isLocked, icon: Lock, text: t('rooms.isLocked') },
    { is: settings.hasPasscode, icon: KeyRound, text: t('rooms.hasPasscode') },
    { is: settings.hasLobby, icon: DoorClosed, text: t('rooms.hasLobby') },
  ].filter(({ is }) => is);
  return signs.map(({ icon: Icon, text }) => (
    <span key={text} className="inline-flex items-center gap-1">
      <Icon className="size-3.5 shrink-0" aria-hidden />
      {text}
    </span>
  ));
}
