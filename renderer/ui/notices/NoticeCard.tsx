// One notice: what happened while one wasn't looking, and the next step.
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OtherNotice } from '../../core/recording-notice.ts';
import { useApp } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Sentence } from '../kit/Sentence.tsx';
import { NoticeAction } from './NoticeAction.tsx';
import { noticeIcon } from './notice-icons.ts';
import { noticeWords } from './notice-words.ts';

export function NoticeCard({ notice }: { readonly notice: OtherNotice }) {
  const { t } = useTranslation();
  const app = useApp();
  const dismiss = () => app.emit({ type: 'user.dismissedNotice', id: notice.id });
  const Icon = noticeIcon(notice);
  const { title, name, lead } = noticeWords(notice, t);
  return (
    <li
      data-testid="notice"
      data-kind={notice.kind}
      className="pointer-events-auto flex w-full animate-rise items-start gap-3 rounded-2xl border border-line bg-surface p-3 pl-4 text-ink shadow-float sm:w-88"
    >
      <Icon className="mt-1 size-5 shrink-0 text-warn-ink" aria-hidden />
      <div className="min-w-0 flex-1 py-0.5 text-sm">
        <p className="font-semibold text-pretty">
          <Sentence text={title} name={name} />
        </p>
        {lead !== undefined && lead !== '' && <p className="text-pretty text-muted">{lead}</p>}
        <NoticeAction notice={notice} onDone={dismiss} />
      </div>
      <IconButton icon={X} label={t('common.dismiss')} className="-my-1 -mr-1" onClick={dismiss} />
    </li>
  );
}
