// How much of the noise around me is taken out, what that means, and what became of it.
import { useTranslation } from 'react-i18next';
import type { SoundChoice } from '../../core/sound.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Choices } from '../kit/Choices.tsx';

type Suppression = SoundChoice['suppression'];
type Props = { readonly value: Suppression; readonly onChange: (value: Suppression) => void };

const SUPPRESSIONS: readonly Suppression[] = ['off', 'browser', 'built-in'];

export function NoiseChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const hasFallenBack = useView(
    ({ media }) => media.report.microphone.kind === 'on' && media.report.microphone.hasFallenBack === true,
  );
  return (
    <>
      <Choices
        label={t('sound.noise')}
        value={value}
        choices={SUPPRESSIONS.map((one) => ({ value: one, label: t(`sound.suppression.${one}`) }))}
        onChange={onChange}
      />
      <p className="mt-2 text-sm text-pretty text-muted">{t(`sound.suppressionHint.${value}`)}</p>
      {hasFallenBack && (
        <div className="mt-3">
          <Callout
            tone="warn"
            title={t('sound.fellBack')}
            testId="suppression-failed"
            actions={
              <Button size="small" onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}>
                {t('common.retry')}
              </Button>
            }
          >
            {t('sound.fellBackLead')}
          </Callout>
        </div>
      )}
    </>
  );
}
