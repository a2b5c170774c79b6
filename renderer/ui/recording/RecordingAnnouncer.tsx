// Says aloud who begins and stops recording. Always there: a live region must exist before its news.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecording } from '../../core/recorded.ts';
import { useView } from '../app-context.tsx';
import { isOnStage } from '../stage/staged.ts';
import { type RecordersNow, type RecordingNews, recordingNews } from './recording-news.ts';
import { useRecorders } from './use-recorders.ts';

const NO_NEWS: readonly RecordingNews[] = [];

export function RecordingAnnouncer() {
  const { t } = useTranslation();
  const isMine = useView(isRecording);
  const isRunning = useView(({ call, room }) => isOnStage(call, room));
  const names = useRecorders();
  const now = useMemo(
    (): RecordersNow | undefined => (isRunning ? { isMine, names } : undefined),
    [isRunning, isMine, names],
  );
  const before = useRef<RecordersNow>(undefined);
  const [news, setNews] = useState(NO_NEWS);
  useEffect(() => {
    const latest = recordingNews(before.current, now);
    before.current = now;
    if (latest.length > 0) setNews(latest);
    else if (!now) setNews(NO_NEWS);
  }, [now]);
  return (
    <p aria-live="assertive" data-testid="recording-news" className="sr-only">
      {news.map(({ kind, name }) => t(`recording.news.${kind}`, { name })).join(' ')}
    </p>
  );
}
