// What came of a recording, one that a dead page left behind, or that somebody took a photo of me.

import type { TFunction } from 'i18next';
import { Camera, FileVideo, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AboutRecording } from '../../core/recording-notice.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { sizeOf } from '../kit/units.ts';

export function RecordingNotice({ notice }: { readonly notice: AboutRecording }) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const Icon = notice.kind === 'photographed' ? Camera : FileVideo;
  const { title, name = '', lead } = wordsOf(notice, t, i18n.language);
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
        {lead !== undefined && <p className="text-pretty break-words text-muted">{lead}</p>}
        {notice.kind === 'recording-left' && <LeftActions id={notice.left.id} />}
      </div>
      <IconButton
        icon={X}
        label={t('common.dismiss')}
        className="-my-1 -mr-1"
        onClick={() => app.emit({ type: 'user.dismissedNotice', id: notice.id })}
      />
    </li>
  );
}

function LeftActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <div className="mt-2.5 flex flex-wrap gap-2">
      <Button
        look="tonal"
        size="small"
        data-testid="keep-recording"
        onClick={() => app.emit({ type: 'user.pressedKeepRecording', recording: id })}
      >
        {t('recording.keep')}
      </Button>
      <Button
        size="small"
        data-testid="drop-recording"
        onClick={() => app.emit({ type: 'user.pressedDropRecording', recording: id })}
      >
        {t('recording.drop')}
      </Button>
    </div>
  );
}

type Words = { readonly title: string; readonly name?: string; readonly lead?: string };

function wordsOf(notice: AboutRecording, t: TFunction, language: string): Words {
  switch (notice.kind) {
    case 'photographed': {
      const title = t(notice.of === 'camera' ? 'recording.photo.ofYou' : 'recording.photo.ofYourScreen', {
        name: NAME,
      });
      return { title, name: notice.party.name };
    }
    case 'recorded': {
      const { end } = notice;
      if (end.kind === 'saved') return { title: t('recording.saved'), lead: end.place };
      return {
        title: t(`recording.failed.${end.problem}`),
        lead: t(end.isKept ? 'recording.kept' : 'recording.notKept'),
      };
    }
    case 'recording-left': {
      const { name, sizeBytes } = notice.left;
      return {
        title: t('recording.left'),
        lead: t('recording.leftLead', { name, size: sizeOf(sizeBytes, language) }),
      };
    }
  }
}
