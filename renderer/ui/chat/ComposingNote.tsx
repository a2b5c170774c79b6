// Above the field: what is being answered, or worded anew, and the way out of it.
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import type { Composing } from './composing.ts';

type Props = { readonly composing: Composing; readonly onStop: () => void };

export function ComposingNote({ composing: { kind, line }, onStop }: Props) {
  const { t } = useTranslation();
  const isEdit = kind === 'edit';
  return (
    <div role="status" className="mx-3 flex items-center gap-2 rounded-xl bg-sunken py-1 pl-3" data-testid="composing">
      <p className="min-w-0 flex-1 text-sm">
        <span className="block font-medium">
          {isEdit ? (
            t('chat.editing')
          ) : line.author === undefined ? (
            t('chat.replyingToMe')
          ) : (
            <Sentence text={t('chat.replying', { name: NAME })} name={line.author} />
          )}
        </span>
        <span className="block truncate text-muted" dir="auto">
          {line.text || t('picture.word')}
        </span>
      </p>
      <IconButton icon={X} label={isEdit ? t('chat.stopEditing') : t('chat.stopReplying')} onClick={onStop} />
    </div>
  );
}
