// The message that another one answers, in one line above it.
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../core/chat-lines.ts';

type Props = { readonly quoted: NonNullable<ChatLine['replyTo']> };

export function Quote({ quoted }: Props) {
  const { t } = useTranslation();
  return (
    <blockquote className="mb-1 max-w-full border-l-2 border-accent pl-2 text-xs text-muted" data-testid="quote">
      <bdi className="font-medium">{quoted.author ?? t('chat.mine')}</bdi>
      <span className="line-clamp-2 [overflow-wrap:anywhere]" dir="auto">
        {quoted.text || t(quoted.hasPicture ? 'picture.word' : 'chat.deleted')}
      </span>
    </blockquote>
  );
}
