// What can be done about one message: react, reply, copy, and with one's own: edit and delete.
import { Copy, Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../core/chat-lines.ts';
import { useApp } from '../app-context.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import type { Composing } from './composing.ts';
import { DeleteDialog } from './DeleteDialog.tsx';

const EMOJIS = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

type Props = {
  readonly line: ChatLine;
  readonly thread: string;
  readonly canWrite: boolean;
  readonly onCompose: (composing: Composing) => void;
};

export function LineActions({ line, thread, canWrite, onCompose }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const isMine = line.author === undefined;
  const isOn = (emoji: string) => line.reactions.some((one) => one.emoji === emoji && one.by.includes(undefined));
  return (
    <>
      <Menu
        align={isMine ? 'end' : 'start'}
        trigger={
          <button
            ref={button}
            type="button"
            aria-label={t('chat.actions')}
            data-hint={t('chat.actions')}
            data-testid="line-actions"
            className="grid size-8 shrink-0 place-items-center rounded-lg text-muted transition-opacity hover:bg-sunken hover:text-ink data-[state=open]:opacity-100 pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100 pointer-fine:focus-visible:opacity-100 pointer-coarse:size-11"
          >
            <Ellipsis className="size-4" aria-hidden />
          </button>
        }
      >
        {canWrite && (
          <div className="flex justify-between px-1 pb-1">
            {EMOJIS.map((emoji) => (
              <DropdownMenu.Item
                key={emoji}
                aria-label={isOn(emoji) ? t('chat.takeBack', { emoji }) : t('chat.reactWith', { emoji })}
                data-testid="react"
                data-emoji={emoji}
                data-on={isOn(emoji) || undefined}
                onSelect={() => app.emit({ type: 'user.reacted', thread, about: line.key, emoji, isOn: !isOn(emoji) })}
                className="grid size-10 place-items-center rounded-xl text-xl outline-none data-highlighted:bg-sunken data-on:bg-accent-soft pointer-coarse:size-11"
              >
                {emoji}
              </DropdownMenu.Item>
            ))}
          </div>
        )}
        {canWrite && (
          <MenuAction
            icon={Reply}
            label={t('chat.reply')}
            testId="reply"
            onSelect={() => onCompose({ kind: 'reply', line })}
          />
        )}
        {line.text !== '' && (
          <MenuAction
            icon={Copy}
            label={t('chat.copyText')}
            testId="copy-text"
            onSelect={() => void navigator.clipboard?.writeText(line.text).catch(() => undefined)}
          />
        )}
        {isMine && canWrite && line.text !== '' && (
          <MenuAction
            icon={Pencil}
            label={t('chat.edit')}
            testId="edit"
            onSelect={() => onCompose({ kind: 'edit', line })}
          />
        )}
        {isMine && (
          <MenuAction icon={Trash2} label={t('chat.delete')} testId="delete" onSelect={() => setIsDeleting(true)} />
        )}
      </Menu>
      {isDeleting && (
        <DeleteDialog
          onClose={() => setIsDeleting(false)}
          onDelete={() => app.emit({ type: 'user.deletedText', thread, about: line.key })}
          returnTo={button}
        />
      )}
    </>
  );
}
