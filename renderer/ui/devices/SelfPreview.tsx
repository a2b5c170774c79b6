// How I look before a call, or why there is nothing to see and what to do about it.
import { CameraOff, TriangleAlert, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceState } from '../../core/media.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { Spinner } from '../kit/Spinner.tsx';
import { drawnLater } from '../later.tsx';
import { SettingsPaneButton } from '../system/SettingsPaneButton.tsx';
import { speaking } from '../texts/start-texts.ts';
import { SelfVideo } from './SelfVideo.tsx';
import { useProblemText } from './use-problem-text.ts';

const FlipButton = drawnLater(speaking(async () => (await import('./FlipButton.tsx')).FlipButton));

export function SelfPreview({ className }: { readonly className?: string }) {
  const { t } = useTranslation();
  const camera = useView((state) => state.media.report.camera);
  return (
    <figure
      data-testid="preview"
      data-camera={camera.kind}
      className={classes(
        'group/tile relative aspect-video w-full rounded-3xl bg-sunken',
        // What is said instead of a picture may be taller than one on a phone: clipped, not hidden, it makes its room.
        camera.kind === 'on' ? 'overflow-hidden' : 'grid overflow-clip',
        className,
      )}
    >
      {camera.kind === 'on' ? (
        <>
          <SelfVideo className="animate-appear" />
          <figcaption className="sr-only">{t('preview.on')}</figcaption>
          <div className="absolute right-2 bottom-2">
            <FlipButton />
          </div>
        </>
      ) : (
        <figcaption className="grid place-items-center p-5 text-center">
          <NoPicture camera={camera} />
        </figcaption>
      )}
    </figure>
  );
}

function NoPicture({ camera }: { readonly camera: Exclude<DeviceState, { kind: 'on' }> }) {
  const { t } = useTranslation();
  const app = useApp();
  const problemText = useProblemText('camera');
  if (camera.kind === 'opening') {
    return (
      <p className="flex items-center gap-3 text-sm text-muted">
        <Spinner />
        {t('preview.opening')}
      </p>
    );
  }
  if (camera.kind === 'off') {
    return (
      <p className="flex flex-col items-center gap-2 text-sm text-muted">
        <CameraOff className="size-6" aria-hidden />
        {t('preview.off')}
      </p>
    );
  }
  const Icon = camera.problem === 'missing' ? Video : TriangleAlert;
  return (
    <div className="flex max-w-80 flex-col items-center gap-3 text-sm">
      <Icon className="size-6 text-muted" aria-hidden />
      <p role="alert" className="text-pretty">
        {problemText(camera.problem)}
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        {camera.problem === 'refused' && <SettingsPaneButton pane="camera" className="bg-surface" />}
        <Button size="small" className="bg-surface" onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}>
          {t('common.retry')}
        </Button>
      </div>
    </div>
  );
}
