// Whose conversation it is, and what can be done about all of it: search, save as text, close.
import { Download, Search, Users, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personNamed } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { SendFilesButton } from '../files/SendFilesButton.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { ChatSearch } from './ChatSearch.tsx';
import { conversationText, fileNameOf } from './conversation-text.ts';
import { downloadText } from './download-text.ts';
import { isRoomThread } from './thread.ts';

type Props = {
  readonly thread: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Leads to a line, by its key. */
  readonly onFound: (key: string | undefined) => void;
};

export function ChatHead({ thread, name, onClose, onFound }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const person = useView((state) => (isRoomThread(thread) ? undefined : personNamed(state.people, name)));
  const search = useRef<HTMLButtonElement>(null);
  const [isSearching, setIsSearching] = useState(false);
  const stopSearching = () => {
    setIsSearching(false);
    onFound(undefined);
    search.current?.focus();
  };
  const save = () => {
    const conversation = app.getState().chat.threads[thread];
    const [me, deleted, edited, picture] = [t('chat.mine'), t('chat.deleted'), t('chat.edited'), t('picture.word')];
    const words = { me, deleted, edited, picture };
    if (conversation) downloadText(conversationText(conversation, words), fileNameOf(name));
  };
  return (
    <>
      <header className="flex items-center gap-1 border-b border-line py-3 pr-3 pl-4">
        {isRoomThread(thread) ? (
          <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-full bg-sunken text-muted">
            <Users className="size-4.5" />
          </span>
        ) : (
          <Avatar name={name} className="size-9 text-sm" />
        )}
        <h2 className="min-w-0 flex-1 pl-2 leading-snug font-semibold">
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </h2>
        {person && <SendFilesButton person={person} />}
        <IconButton
          ref={search}
          icon={Search}
          label={t('chat.search')}
          data-testid="search-chat"
          aria-expanded={isSearching}
          onClick={() => (isSearching ? stopSearching() : setIsSearching(true))}
        />
        <IconButton icon={Download} label={t('chat.export')} data-testid="export-chat" onClick={save} />
        <IconButton icon={X} label={t('chat.close')} data-testid="close-chat" onClick={onClose} />
      </header>
      {isSearching && <ChatSearch thread={thread} onFound={onFound} onClose={stopSearching} />}
    </>
  );
}
