// Who is typing just now. Not spoken: it comes and goes too often.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

export function TypingNote({ thread }: { readonly thread: string }) {
  const { t } = useTranslation();
  const typing = useView(({ chat }) => chat.typing).filter((one) => one.thread === thread);
  const [first] = typing;
  return (
    <p className="h-5 truncate px-5 text-xs text-muted" data-testid="typing">
      {first &&
        (typing.length === 1 ? (
          <Sentence text={t('chat.typing', { name: NAME })} name={first.name} />
        ) : (
          t('chat.typingMany', { count: typing.length })
        ))}
    </p>
  );
}
