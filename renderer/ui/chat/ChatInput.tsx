// Where a message is written. Enter sends, Shift+Enter starts a line, and Enter that chooses a Chinese word does neither.
import { ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { useDraft } from './Drafts.tsx';
import { isRoomThread } from './thread.ts';

type Props = { readonly thread: string; readonly name: string };

export function ChatInput({ thread, name }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(thread);
  const excess = text.trim().length - LIMITS.textMaxChars;
  const canSend = text.trim() !== '' && excess <= 0;
  useEffect(() => field.current?.focus(), []);

  const send = () => {
    if (!canSend) return;
    app.emit({ type: 'user.sentText', thread, text: text.trim() });
    setText('');
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // 229 is what browsers report while an input method is at work, even after `isComposing` has ended (Safari).
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="border-t border-line p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {excess > 0 && (
        <p role="alert" className="px-2 pb-2 text-sm text-danger-ink">
          {t('chat.tooLong', { count: excess })}
        </p>
      )}
      <div className="flex items-end gap-1 rounded-2xl border border-edge bg-surface p-1 transition-colors focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <textarea
          ref={field}
          data-testid="chat-input"
          aria-label={isRoomThread(thread) ? t('chat.roomInput', { name }) : t('chat.input', { name })}
          placeholder={t('chat.placeholder')}
          title={t('chat.newLine')}
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
          dir="auto"
          className="field-sizing-content max-h-40 min-h-11 flex-1 resize-none bg-transparent px-3 py-2.5 text-[0.9375rem] outline-none"
        />
        <IconButton
          icon={ArrowUp}
          label={t('chat.send')}
          look="tonal"
          data-testid="send"
          disabled={!canSend}
          onClick={send}
        />
      </div>
    </div>
  );
}
