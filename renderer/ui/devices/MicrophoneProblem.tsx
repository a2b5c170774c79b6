// Why my microphone gives nothing, before a call.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';

export function MicrophoneProblem() {
  const { t } = useTranslation();
  const app = useApp();
  const microphone = useView(({ media }) => media.report.microphone);
  if (microphone.kind !== 'failed') return null;
  return (
    <div role="alert" className="flex items-center gap-3 rounded-xl bg-warn-soft p-3 text-sm text-warn-ink">
      <p className="flex-1 text-pretty">{t(`deviceProblem.microphone.${microphone.problem}`)}</p>
      <Button
        size="small"
        look="ghost"
        className="text-warn-ink"
        onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}
      >
        {t('common.retry')}
      </Button>
    </div>
  );
}
