// Where a message is written, or another wording of one. Enter sends, Shift+Enter starts a line, and Enter that chooses a Chinese word
// does neither.
import { ArrowUp, Check, ImagePlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { AttachedPicture } from './AttachedPicture.tsx';
import type { Composing } from './composing.ts';
import { choosePicture, pictureIn } from './picture-source.ts';
import { isRoomThread } from './thread.ts';
import type { Attachment } from './use-attached.ts';

type Props = {
  readonly thread: string;
  readonly name: string;
  readonly composing: Composing | undefined;
  readonly attachment: Attachment;
  readonly onDone: () => void;
};

export function ChatInput({ thread, name, composing, attachment, onDone }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const edited = composing?.kind === 'edit' ? composing.line : undefined;
  const draft = useView(({ chat }) => chat.threads[thread]?.draft ?? '');
  // Typed here first: an input method must not wait for the state.
  const [text, setText] = useState(edited?.text ?? draft);
  const hasTyped = useRef(edited !== undefined);
  const excess = text.trim().length - LIMITS.textMaxChars;
  const { attached, attach, remove } = attachment;
  const picture = !edited && attached?.kind === 'ready' ? attached.picture : undefined;
  const isEncoding = !edited && attached?.kind === 'encoding';
  const canSend = (text.trim() !== '' || picture !== undefined) && excess <= 0 && !isEncoding;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!hasTyped.current) setText(draft);
  }, [draft]);

  const type = (typed: string) => {
    hasTyped.current = true;
    setText(typed);
    if (!edited) app.emit({ type: 'user.typed', thread, text: typed });
  };
  const send = () => {
    if (!canSend) return;
    if (edited) app.emit({ type: 'user.editedText', thread, about: edited.key, text: text.trim() });
    else {
      const replyTo = composing ? { replyTo: composing.line.key } : {};
      app.emit({ type: 'user.sentText', thread, text: text.trim(), ...replyTo, ...(picture && { picture }) });
      setText('');
      remove();
    }
    onDone();
    field.current?.focus();
  };
  const choose = async () => {
    const chosen = await choosePicture();
    if (chosen) attach(chosen);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // 229 is what browsers report while an input method is at work, even after `isComposing` has ended (Safari).
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === 'Escape' && !isComposing && composing) {
      event.stopPropagation();
      onDone();
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="p-3 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {excess > 0 && (
        <p role="alert" className="px-2 pb-2 text-sm text-danger-ink">
          {t('chat.tooLong', { count: excess })}
        </p>
      )}
      {attached && !edited && <AttachedPicture attached={attached} onRemove={remove} />}
      <div className="flex items-end gap-1 rounded-2xl border border-edge bg-surface p-1 transition-colors focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        {!edited && <IconButton icon={ImagePlus} label={t('picture.add')} data-testid="add-picture" onClick={choose} />}
        <textarea
          ref={field}
          data-testid="chat-input"
          aria-label={isRoomThread(thread) ? t('chat.roomInput', { name }) : t('chat.input', { name })}
          placeholder={t('chat.placeholder')}
          title={t('chat.newLine')}
          rows={1}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onPaste={(event) => {
            const pasted = edited ? undefined : pictureIn(event.clipboardData);
            if (!pasted) return;
            event.preventDefault();
            attach(pasted);
          }}
          dir="auto"
          className="field-sizing-content max-h-40 min-h-11 flex-1 resize-none bg-transparent px-3 py-2.5 text-[0.9375rem] outline-none"
        />
        <IconButton
          icon={edited ? Check : ArrowUp}
          label={edited ? t('chat.saveEdit') : t('chat.send')}
          look="tonal"
          data-testid="send"
          disabled={!canSend}
          onClick={send}
        />
      </div>
    </div>
  );
}
