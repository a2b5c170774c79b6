// The emojis on a message; a press adds one's own to those of others, or takes it back.
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../core/chat-lines.ts';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';

type Props = { readonly line: ChatLine; readonly thread: string };

export function Reactions({ line, thread }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  if (line.reactions.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language);
  return (
    <ul className="flex flex-wrap gap-1 px-1">
      {line.reactions.map(({ emoji, by }) => {
        const isMine = by.includes(undefined);
        const names = list.format(by.map((name) => name ?? t('chat.me')));
        return (
          <li key={emoji}>
            <button
              type="button"
              data-testid="reaction"
              aria-pressed={isMine}
              aria-label={t('chat.reactedBy', { emoji, names })}
              data-hint={names}
              onClick={() => app.emit({ type: 'user.reacted', thread, about: line.key, emoji, isOn: !isMine })}
              className={classes(
                'flex h-7 items-center gap-1 rounded-full px-2 text-sm tabular-nums pointer-coarse:h-11 pointer-coarse:px-3',
                isMine ? 'bg-accent-soft text-accent-ink ring-1 ring-accent' : 'bg-sunken hover:bg-hover',
              )}
            >
              {emoji}
              {by.length > 1 && <span className="text-xs">{by.length}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
