// Myself, live, and recorded for three seconds as others see and hear me.
import { Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { Ring } from './Ring.tsx';
import { SampleVideo } from './SampleVideo.tsx';
import { useSample } from './use-sample.ts';

export function SampleCheck() {
  const { t } = useTranslation();
  const { sample, start, ended, notPlayed } = useSample();
  const isNothingThere = useView(
    ({ media: { report } }) => report.camera.kind === 'failed' && report.microphone.kind === 'failed',
  );
  const isFree = sample.kind === 'none' || sample.kind === 'failed';
  const said = {
    none: t('deviceCheck.recordHint'),
    recording: t('deviceCheck.recording'),
    playing: t('deviceCheck.playing'),
    failed: sample.kind === 'failed' && t(`deviceCheck.${sample.why}Failed`),
  };
  return (
    <section className="flex flex-col gap-3">
      <div className="relative overflow-hidden rounded-2xl">
        <SelfPreview className="rounded-2xl" />
        {sample.kind === 'playing' && <SampleVideo url={sample.url} onEnded={ended} onNotPlayed={notPlayed} />}
      </div>
      {start && !isNothingThere && (
        <>
          {/* Not disabled while it is at work: the focus stays. */}
          <Button
            look="tonal"
            data-testid="record"
            data-sample={sample.kind}
            aria-disabled={!isFree}
            onClick={() => isFree && start()}
          >
            {sample.kind === 'recording' ? <Ring /> : <Circle className="size-4 fill-danger text-danger" aria-hidden />}
            {t('deviceCheck.record')}
          </Button>
          <p
            role="status"
            className={classes(
              'min-h-11 text-sm text-pretty',
              sample.kind === 'failed' ? 'text-danger-ink' : 'text-muted',
            )}
          >
            {said[sample.kind]}
          </p>
        </>
      )}
    </section>
  );
}
