// I record: for how long, how large it is, and the ways to pause and stop. Never hidden while it lasts.
import { Circle, Pause, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { clockOf, machineDurationOf } from '../kit/times.ts';
import { sizeOf } from '../kit/units.ts';

export function RecordingBar() {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const recording = useView((state) => state.recording);
  if (recording.phase === 'asking' || recording.phase === 'finishing') {
    return (
      <p
        role="status"
        data-testid={`recording-${recording.phase}`}
        className="flex animate-appear items-center gap-2 rounded-full bg-surface/95 px-4 py-2 text-sm text-muted shadow-float"
      >
        <Spinner />
        {t(`recording.${recording.phase}`)}
      </p>
    );
  }
  if (recording.phase !== 'on') return null;
  const { isPaused, recordedMs, sizeBytes } = recording;
  return (
    <section
      aria-label={t('recording.bar.label')}
      data-testid="recording-bar"
      data-paused={isPaused}
      className="pointer-events-auto flex max-w-full animate-rise flex-wrap items-center justify-between gap-x-3 gap-y-2 rounded-3xl bg-danger-soft py-2 pr-2 pl-4 text-sm text-danger-ink shadow-float"
    >
      <p className="flex min-w-0 items-center gap-2 font-medium">
        <Circle className={classes('size-3.5 shrink-0', !isPaused && 'fill-current')} aria-hidden />
        {t(isPaused ? 'recording.bar.paused' : 'recording.bar.on')}
      </p>
      <p className="flex items-center gap-3 tabular-nums">
        <span className="sr-only">{t('recording.bar.time')}</span>
        <time dateTime={machineDurationOf(recordedMs)} data-testid="recorded-time">
          {clockOf(recordedMs)}
        </time>
        <span data-testid="recorded-size">{sizeOf(sizeBytes, i18n.language)}</span>
      </p>
      <div className="flex items-center gap-1">
        <IconButton
          icon={isPaused ? Play : Pause}
          label={t(isPaused ? 'recording.bar.resume' : 'recording.bar.pause')}
          data-testid="pause-recording"
          onClick={() => app.emit({ type: 'user.pressedPauseRecording' })}
        />
        <Button
          look="danger"
          icon={Square}
          aria-label={t('recording.bar.stopLabel')}
          data-testid="stop-recording"
          onClick={() => app.emit({ type: 'user.pressedStopRecording' })}
        >
          {t('recording.bar.stop')}
        </Button>
      </div>
    </section>
  );
}
