// Everything one can do in a call, in one bar.
import { MessageSquare, PhoneOff, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameKey } from '../../../signaling/protocol/index.ts';
import { unreadFrom } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { DeviceChoices } from '../devices/DeviceChoices.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { ControlButton } from './ControlButton.tsx';
import { MediaControls } from './MediaControls.tsx';
import type { StagedCall } from './phases.ts';

type Props = { readonly call: StagedCall; readonly onMenu: (isOpen: boolean) => void };

export function CallControls({ call, onMenu }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const unread = useView((state) => unreadFrom(state.chat, call.party.name));
  const isChatOpen = useView((state) => state.chat.open === nameKey(call.party.name));
  const toggleChat = () =>
    app.emit(isChatOpen ? { type: 'user.closedChat' } : { type: 'user.openedChat', person: call.party.id });
  return (
    <div
      role="toolbar"
      aria-label={t('call.controls')}
      className="pointer-events-auto flex items-center gap-2 rounded-full bg-surface/90 p-2 shadow-float backdrop-blur-xl sm:gap-2.5 sm:p-2.5"
    >
      <MediaControls own={call.own} />
      <ControlButton
        data-testid="call-chat"
        icon={MessageSquare}
        label={unread > 0 ? `${t('call.chat')}, ${t('people.unread', { count: unread })}` : t('call.chat')}
        aria-expanded={isChatOpen}
        badge={unread}
        onClick={toggleChat}
      />
      <Menu
        align="center"
        side="top"
        onOpenChange={onMenu}
        trigger={<ControlButton icon={SlidersHorizontal} label={t('devices.menu')} data-testid="devices" />}
      >
        <DeviceChoices kind="camera" />
        <MenuLine />
        <DeviceChoices kind="microphone" />
      </Menu>
      <ControlButton
        data-testid="hang-up"
        icon={PhoneOff}
        label={call.phase === 'outgoing' ? t('call.cancel') : t('call.hangUp')}
        look="danger"
        onClick={() => app.emit({ type: 'user.pressedHangUp' })}
      />
    </div>
  );
}
