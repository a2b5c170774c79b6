// What pictures the camera is to take: how large, and how many. Counts at once, also in the middle of a call.
import { useTranslation } from 'react-i18next';
import { CAMERA_LINES, CAMERA_RATES } from '../../core/media.ts';
import { useApp, useView } from '../app-context.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Row } from './Row.tsx';

export function CameraWishes() {
  const { t } = useTranslation();
  const app = useApp();
  const lines = useView((state) => state.preferences.cameraLines);
  const framesPerS = useView((state) => state.preferences.cameraFramesPerS);
  return (
    <>
      <Row label={t('capture.size')} says={t('capture.sizeHint')}>
        <Choices
          label={t('capture.size')}
          value={String(lines)}
          choices={CAMERA_LINES.map((count) => ({
            value: String(count),
            label: count === 'auto' ? t('capture.auto') : `${count}p`,
          }))}
          onChange={(wanted) => {
            const cameraLines = CAMERA_LINES.find((count) => String(count) === wanted) ?? 'auto';
            app.emit({ type: 'user.changedPreferences', change: { cameraLines } });
          }}
        />
      </Row>
      <Row label={t('capture.rate')} says={t('capture.rateHint')}>
        <Choices
          label={t('capture.rate')}
          value={String(framesPerS)}
          choices={CAMERA_RATES.map((rate) => ({ value: String(rate), label: String(rate) }))}
          onChange={(wanted) => {
            const cameraFramesPerS = CAMERA_RATES.find((rate) => String(rate) === wanted) ?? 30;
            app.emit({ type: 'user.changedPreferences', change: { cameraFramesPerS } });
          }}
        />
      </Row>
    </>
  );
}
