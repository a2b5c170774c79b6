// The conversation that belongs to what is on the stage: with the other person, or with everybody in the room.
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { State } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';

type StageChat = { readonly isOpen: boolean; readonly unread: number; readonly toggle: () => void };

export function useStageChat(): StageChat {
  const app = useApp();
  const key = useView(stageThread);
  const isOpen = useView(({ chat }) => chat.open !== undefined && chat.open === key);
  const unread = useView(({ chat }) => (key === undefined ? 0 : (chat.threads[key]?.unread ?? 0)));
  const toggle = () => {
    const { call, room } = app.getState();
    if (isOpen) app.emit({ type: 'user.closedChat' });
    else if (room.phase === 'inside') app.emit({ type: 'user.openedRoomChat' });
    else if (call.phase === 'active' || call.phase === 'outgoing') {
      app.emit({ type: 'user.openedChat', person: call.party.id });
    }
  };
  return { isOpen, unread, toggle };
}

function stageThread({ call, room }: State): string | undefined {
  if (room.phase === 'inside') return `#${nameKey(room.name)}`;
  return call.phase === 'active' || call.phase === 'outgoing' ? nameKey(call.party.name) : undefined;
}
