// Notices in the corner, spoken when they come. The list is always there: a live region must exist before its news.
import { useTranslation } from 'react-i18next';
import { isAboutRecording } from '../../core/recording-notice.ts';
import { useView } from '../app-context.tsx';
import { drawnLater } from '../later.tsx';
import { speaking } from '../texts/start-texts.ts';
import { NoticeCard } from './NoticeCard.tsx';

const RecordingNotice = drawnLater(
  speaking(async () => (await import('../recording/RecordingNotice.tsx')).RecordingNotice),
);

const BackgroundNotice = drawnLater(speaking(async () => (await import('./BackgroundNotice.tsx')).BackgroundNotice));

/** More than this many at once would cover the screen; the oldest wait behind the newest. */
const SHOWN = 3;

export function Notices() {
  const { t } = useTranslation();
  const notices = useView((state) => state.notices);
  return (
    <section
      aria-label={t('notices.label')}
      className="pointer-events-none fixed inset-x-3 top-(--float-top) z-30 xl:top-auto xl:right-auto xl:bottom-(--float-floor) xl:left-5"
    >
      <ul aria-live="polite" data-testid="notices" className="flex flex-col items-center gap-2">
        {notices.slice(-SHOWN).map((notice) => {
          if (isAboutRecording(notice)) return <RecordingNotice key={notice.id} notice={notice} />;
          if (notice.kind === 'background-off') return <BackgroundNotice key={notice.id} notice={notice} />;
          return <NoticeCard key={notice.id} notice={notice} />;
        })}
      </ul>
    </section>
  );
}
