// Whether the conversation of the stage is open, what is new in it, and the way in and out.
import { useApp, useView } from '../app-context.tsx';
import { chatToggle, stageThread } from './stage-chat.ts';

type StageChat = { readonly isOpen: boolean; readonly unread: number; readonly toggle: () => void };

export function useStageChat(): StageChat {
  const app = useApp();
  const key = useView(stageThread);
  const isOpen = useView(({ chat }) => chat.open !== undefined && chat.open === key);
  const unread = useView(({ chat }) => (key === undefined ? 0 : (chat.threads[key]?.unread ?? 0)));
  const toggle = () => {
    const event = chatToggle(app.getState());
    if (event) app.emit(event);
  };
  return { isOpen, unread, toggle };
}
