// Whose conversation it is, and what can be done about all of it.
import { Users, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../kit/Avatar.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { isRoomThread } from './thread.ts';

type Props = {
  readonly thread: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Leads to a line, by its key. */
  readonly onFound: (key: string | undefined) => void;
};

export function ChatHead({ thread, name, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <header className="flex items-center gap-3 border-b border-line py-3 pr-3 pl-4">
      {isRoomThread(thread) ? (
        <span aria-hidden className="grid size-9 place-items-center rounded-full bg-sunken text-muted">
          <Users className="size-4.5" />
        </span>
      ) : (
        <Avatar name={name} className="size-9 text-sm" />
      )}
      <h2 className="min-w-0 flex-1 leading-snug font-semibold">
        <bdi className="line-clamp-2 text-left">{name}</bdi>
      </h2>
      <IconButton icon={X} label={t('chat.close')} data-testid="close-chat" onClick={onClose} />
    </header>
  );
}
