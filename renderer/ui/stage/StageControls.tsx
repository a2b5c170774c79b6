// Everything one can do in a call or a room, in one bar. On narrow screens what is rarely needed moves into its menu.
import {
  Activity,
  Keyboard,
  Maximize,
  MessageSquare,
  PhoneOff,
  Settings2,
  SlidersHorizontal,
  UserPlus,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { ControlButton } from '../call/ControlButton.tsx';
import { toggleFullScreen } from '../call/full-screen.ts';
import { MediaControls } from '../call/MediaControls.tsx';
import { DeviceChoices } from '../devices/DeviceChoices.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { PipChoices } from '../pip/PipChoices.tsx';
import { OwnPhoto } from '../recording/OwnPhoto.tsx';
import { RecordingChoice } from '../recording/RecordingChoice.tsx';
import { useKeys } from '../shortcuts/use-keys.ts';
import { HandButton } from '../together/HandButton.tsx';
import { ReactionButton } from '../together/ReactionButton.tsx';
import { TogetherChoices, type TogetherTool } from '../together/TogetherChoices.tsx';
import { hasViews } from './large-one.ts';
import type { StagePanel } from './panels.ts';
import { ShareControl } from './ShareControl.tsx';
import type { Staged } from './staged.ts';
import { useStageChat } from './use-stage-chat.ts';
import { ViewChoices } from './ViewChoices.tsx';

type Props = {
  readonly own: OwnMedia;
  /** `undefined` while it rings. */
  readonly staged: Staged | undefined;
  readonly panel: StagePanel;
  readonly onPanel: (panel: StagePanel) => void;
  readonly onAdd: () => void;
  readonly onTool: (tool: TogetherTool) => void;
  readonly onMenu: (isOpen: boolean) => void;
};

export function StageControls({ own, staged, panel, onPanel, onAdd, onTool, onMenu }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  const chat = useStageChat();
  const canAdd = useView(({ connection }) => connection.phase === 'online');
  const room = staged?.room;
  const toggle = (wanted: StagePanel) => onPanel(panel === wanted ? 'none' : wanted);
  const chatLabel =
    chat.unread > 0 ? `${t('call.chat')}, ${t('people.unread', { count: chat.unread })}` : t('call.chat');
  return (
    <div
      role="toolbar"
      aria-label={t('call.controls')}
      className="pointer-events-auto flex items-center gap-2 rounded-full bg-surface/95 p-2 shadow-float sm:gap-2.5 sm:p-2.5"
    >
      <MediaControls own={own} isSeatPending={room !== undefined && own.hasCamera && !room.me.hasVideo} />
      {staged && <ShareControl />}
      {room && <HandButton />}
      {staged && <ReactionButton onOpen={onMenu} />}
      {room && (
        <ControlButton
          data-testid="room-people"
          icon={Users}
          label={t('rooms.panel.open')}
          aria-expanded={panel === 'room'}
          badge={room.waiting.length}
          onClick={() => toggle('room')}
        />
      )}
      <ControlButton
        data-testid="call-chat"
        icon={MessageSquare}
        label={chatLabel}
        hotkey={keys.chat}
        aria-expanded={chat.isOpen}
        badge={chat.unread}
        className={room && 'max-sm:hidden'}
        onClick={chat.toggle}
      />
      {staged && (
        <>
          <ControlButton
            data-testid="add-person"
            icon={UserPlus}
            label={t('call.addPerson')}
            disabled={!canAdd}
            className="max-sm:hidden"
            onClick={onAdd}
          />
          <ControlButton
            data-testid="statistics"
            icon={Activity}
            label={t('call.statistics')}
            aria-expanded={panel === 'quality'}
            className="max-sm:hidden"
            onClick={() => toggle('quality')}
          />
        </>
      )}
      <Menu
        align="center"
        side="top"
        onOpenChange={onMenu}
        trigger={
          <ControlButton
            icon={SlidersHorizontal}
            label={t('devices.menu')}
            data-testid="devices"
            data-leads-to-settings
            badge={room ? chat.unread : 0}
            isBadgeNarrow
          />
        }
      >
        {staged && (
          <div className="sm:hidden">
            <ShareControl isInMenu />
            {room && <MenuAction icon={MessageSquare} label={chatLabel} onSelect={chat.toggle} />}
            {canAdd && <MenuAction icon={UserPlus} label={t('call.addPerson')} onSelect={onAdd} />}
            <MenuAction icon={Activity} label={t('call.statistics')} onSelect={() => toggle('quality')} />
            <MenuLine />
          </div>
        )}
        {staged && <TogetherChoices staged={staged} onTool={onTool} />}
        {staged && hasViews(staged.people.length) && <ViewChoices />}
        <DeviceChoices kind="camera" />
        <MenuLine />
        <DeviceChoices kind="microphone" />
        <MenuLine />
        {staged && <OwnPhoto />}
        {staged && <RecordingChoice />}
        {staged && <PipChoices staged={staged} />}
        <MenuAction icon={Maximize} label={t('shortcuts.commands.fullScreen')} onSelect={toggleFullScreen} />
        <MenuAction
          icon={Keyboard}
          label={t('shortcuts.title')}
          onSelect={() => app.emit({ type: 'user.openedSettings', page: 'shortcuts' })}
        />
        <MenuAction
          icon={Settings2}
          label={t('menu.open')}
          onSelect={() => app.emit({ type: 'user.openedSettings' })}
        />
      </Menu>
      <ControlButton
        data-testid="hang-up"
        icon={PhoneOff}
        label={!staged ? t('call.cancel') : room ? t('rooms.leave') : t('call.hangUp')}
        look="danger"
        onClick={() => app.emit({ type: 'user.pressedHangUp' })}
      />
    </div>
  );
}
