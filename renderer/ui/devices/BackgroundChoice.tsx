// What stands behind me: nothing else, the room out of focus, or a picture. Where it can't be had it says why.
import { useTranslation } from 'react-i18next';
import { BACKGROUND_KINDS } from '../../core/background-choice.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Choices } from '../kit/Choices.tsx';
import { BackgroundPictures } from './BackgroundPictures.tsx';

export function BackgroundChoice() {
  const { t } = useTranslation();
  const app = useApp();
  const kind = useView(({ preferences }) => preferences.background.kind);
  const problem = useView(({ media: { report } }) =>
    report.camera.kind === 'on' ? report.camera.backgroundProblem : undefined,
  );
  const isPossible = app.ownBackground !== undefined;
  return (
    <section aria-label={t('background.title')} data-testid="background" className="py-1.5">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h5 className="text-[0.9375rem] font-medium">{t('background.title')}</h5>
        <Choices
          label={t('background.title')}
          value={isPossible ? kind : 'none'}
          choices={BACKGROUND_KINDS.map((value) => ({ value, label: t(`background.kind.${value}`) }))}
          isDisabled={!isPossible}
          onChange={(value) => app.emit({ type: 'user.choseBackground', change: { kind: value } })}
        />
      </div>
      <p className="mt-1 text-sm text-pretty text-muted">
        {isPossible ? t(`background.hint.${kind}`) : t('background.impossible')}
      </p>
      {isPossible && kind === 'picture' && <BackgroundPictures />}
      {problem && (
        <div className="mt-3">
          <Callout
            tone="warn"
            title={t('background.off')}
            testId="background-off"
            actions={
              <Button size="small" onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}>
                {t('common.retry')}
              </Button>
            }
          >
            {t(`background.offLead.${problem}`)}
          </Callout>
        </div>
      )}
    </section>
  );
}
