// Why my microphone gives nothing, before a call.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { SettingsPaneButton } from '../system/SettingsPaneButton.tsx';
import { useProblemText } from './use-problem-text.ts';

export function MicrophoneProblem() {
  const { t } = useTranslation();
  const app = useApp();
  const problemText = useProblemText('microphone');
  const microphone = useView(({ media }) => media.report.microphone);
  if (microphone.kind !== 'failed') return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl bg-warn-soft p-3 text-sm text-warn-ink"
    >
      <p className="min-w-40 flex-1 text-pretty">{problemText(microphone.problem)}</p>
      {microphone.problem === 'refused' && (
        <SettingsPaneButton pane="microphone" look="ghost" className="text-warn-ink" />
      )}
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
