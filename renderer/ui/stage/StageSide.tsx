// The panel beside the stage: the conversation first, else what was opened last.
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useView } from '../app-context.tsx';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { QualityPanel } from '../quality/QualityPanel.tsx';
import { RoomPanel } from '../rooms/RoomPanel.tsx';
import type { StagePanel } from './panels.ts';

type Props = {
  readonly panel: StagePanel;
  /** Whose numbers are shown first. */
  readonly aim: PersonId | undefined;
  readonly onClose: () => void;
  readonly onAdd: () => void;
};

export function StageSide({ panel, aim, onClose, onAdd }: Props) {
  const room = useView((state) => state.room);
  const hasChat = useView((state) => state.chat.open !== undefined);
  if (hasChat) return <ChatPanel />;
  if (panel === 'quality') return <QualityPanel key={aim} person={aim} onClose={onClose} />;
  return panel === 'room' && room.phase === 'inside' ? <RoomPanel room={room} onClose={onClose} onAdd={onAdd} /> : null;
}
