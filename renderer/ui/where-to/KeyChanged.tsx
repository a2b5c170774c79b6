// The computer behind an address isn't the one trusted before. The safe answer is the large one.
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Fingerprint } from './Fingerprint.tsx';

type Props = { readonly address: string; readonly pinned: string; readonly presented: string };

export function KeyChanged({ address, pinned, presented }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <Callout
      tone="serious"
      testId="key-changed"
      title={t('connectionProblem.key-changed.title')}
      actions={
        <>
          <Button
            look="primary"
            className="max-w-full max-sm:h-auto max-sm:min-h-11 max-sm:whitespace-normal"
            onClick={() => app.emit({ type: 'user.pressedDisconnect' })}
          >
            {t('keyChanged.refuse')}
          </Button>
          <Button
            look="ghost"
            className="max-w-full max-sm:h-auto max-sm:min-h-11 max-sm:whitespace-normal"
            onClick={() => app.emit({ type: 'user.acceptedNewKey', address })}
          >
            {t('keyChanged.accept')}
          </Button>
        </>
      }
    >
      <p>{t('connectionProblem.key-changed.why')}</p>
      <p className="my-3 font-mono break-all">{address}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Fingerprint label={t('keyChanged.trusted')} hex={pinned} other={presented} />
        <Fingerprint label={t('keyChanged.presented')} hex={presented} other={pinned} />
      </div>
    </Callout>
  );
}
