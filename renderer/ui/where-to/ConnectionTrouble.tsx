// Why a host could not be joined, in plain words, with the next step.
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionProblem } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { LocalNetworkHint } from '../system/LocalNetworkHint.tsx';
import { KeyChanged } from './KeyChanged.tsx';

type Props = { readonly problem: ConnectionProblem; readonly address: string };

export function ConnectionTrouble({ problem, address }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  if (problem.kind === 'key-changed') {
    return <KeyChanged address={address} pinned={problem.pinned} presented={problem.presented} />;
  }
  const canRetry = problem.kind !== 'bad-address';
  return (
    <Callout
      tone="danger"
      testId="connection-problem"
      title={t(`connectionProblem.${problem.kind}.title`)}
      {...(canRetry && {
        actions: (
          <Button icon={RotateCw} onClick={() => app.emit({ type: 'user.pressedRetry' })}>
            {t('common.retry')}
          </Button>
        ),
      })}
    >
      <p>{problem.kind === 'refused' ? t(`errors.${problem.code}`) : t(`connectionProblem.${problem.kind}.why`)}</p>
      {problem.kind === 'unreachable' && (
        <ul className="mt-2 list-disc space-y-1 pl-5">
          <li>{t('unreachable.address')}</li>
          <li>{t('unreachable.network')}</li>
          <li>{t('unreachable.firewall')}</li>
          <LocalNetworkHint />
        </ul>
      )}
    </Callout>
  );
}
