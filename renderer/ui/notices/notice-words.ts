// What a notice says, and which name stands in it. Pure but for the texts.
import type { TFunction } from 'i18next';
import type { OtherNotice } from '../../core/recording-notice.ts';
import { NAME } from '../kit/Sentence.tsx';

type NoticeWords = {
  /** With `NAME` where `name` stands. */
  readonly title: string;
  readonly name: string;
  readonly lead: string | undefined;
};

export function noticeWords(notice: OtherNotice, t: TFunction): NoticeWords {
  switch (notice.kind) {
    case 'missed-call':
      return {
        title: t('notices.missed', { name: NAME }),
        name: notice.party.name,
        lead: t('notices.missedLead'),
      };
    case 'report': {
      const { outcome } = notice;
      const lead = outcome.kind === 'saved' ? outcome.place : t('serve.report.failedLead');
      return { title: t(`serve.report.title.${outcome.kind}`), name: '', lead };
    }
    case 'video-full':
      return { title: t('notices.videoFull'), name: '', lead: t('notices.videoFullLead') };
    case 'not-coming':
      return { title: t(`notices.notComing.${notice.why}`, { name: NAME }), name: notice.party.name, lead: undefined };
    case 'errand-failed': {
      const { person = '', place } = notice.errand;
      if (notice.why === 'no-host') {
        return { title: t('links.failed.no-host.title'), name: '', lead: t('links.failed.no-host.why', { place }) };
      }
      return {
        title: t('links.failed.not-here.title', { name: NAME }),
        name: person,
        lead: t('links.failed.not-here.why'),
      };
    }
    case 'share-declined':
      return { title: t('notices.shareDeclined', { name: NAME }), name: notice.party.name, lead: undefined };
    case 'suppression-failed':
      return { title: t('sound.fellBack'), name: '', lead: t('sound.fellBackLead') };
    case 'device-replaced':
      return { title: t(`notices.replaced.${notice.device}`), name: '', lead: notice.label };
    case 'device-new':
      return { title: t(`notices.found.${notice.device}`), name: '', lead: notice.label };
  }
}
