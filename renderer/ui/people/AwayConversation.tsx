// What was said last with somebody who isn't here, and the way into the conversation.
import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameKey } from '../../../signaling/protocol/index.ts';
import { linesOf } from '../../core/chat-lines.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';

type Props = { readonly name: string; readonly tabIndex: 0 | -1 };

export function LastWords({ name }: Pick<Props, 'name'>) {
  const { t } = useTranslation();
  const thread = useView(({ chat }) => chat.threads[nameKey(name)]);
  const last = thread && linesOf(thread).findLast(({ isDeleted }) => !isDeleted);
  if (!last) return null;
  const words = last.text || t('picture.word');
  return (
    <p data-testid="last-words" className="line-clamp-1 text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
      <span className="sr-only">. </span>
      {last.author === undefined && `${t('chat.mine')}: `}
      <bdi>{words}</bdi>
    </p>
  );
}

export function AwayMessages({ name, tabIndex }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const key = nameKey(name);
  const unread = useView(({ chat }) => chat.threads[key]?.unread ?? 0);
  const hasWritten = useView(({ chat }) => (chat.threads[key]?.entries.length ?? 0) > 0);
  const label = t('people.messageTo', { name });
  if (!hasWritten) return null;
  return (
    <IconButton
      icon={MessageSquare}
      label={unread > 0 ? `${label}, ${t('people.unread', { count: unread })}` : label}
      hint={t('people.message')}
      badge={unread}
      tabIndex={tabIndex}
      data-testid="message"
      onClick={() => app.emit({ type: 'user.openedThread', thread: key })}
    />
  );
}
