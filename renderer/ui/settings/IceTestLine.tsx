// What came of trying a server, in plain words with the next step. The place is always there, so that news of it is spoken.
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IceTest } from '../../core/ice-test.ts';
import { classes } from '../kit/classes.ts';
import { Spinner } from '../kit/Spinner.tsx';

type Props = {
  readonly test: IceTest | undefined;
  /** The host gave it: then nobody here can mend its password. */
  readonly isFromHost: boolean;
};

export function IceTestLine({ test, isFromHost }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" data-testid="ice-result" data-kind={test?.kind === 'done' ? test.result.kind : test?.kind}>
      {test?.kind === 'running' && (
        <p className="flex animate-appear items-center gap-2 pt-2 text-sm text-muted">
          <Spinner />
          {t('ice.testing')}
        </p>
      )}
      {test?.kind === 'done' && <Result result={test.result} isFromHost={isFromHost} />}
    </div>
  );
}

type Done = Extract<IceTest, { kind: 'done' }>;

function Result({ result, isFromHost }: { readonly result: Done['result']; readonly isFromHost: boolean }) {
  const { t } = useTranslation();
  const isGood = result.kind === 'stun-works' || result.kind === 'turn-works';
  const Icon = isGood ? CircleCheck : CircleAlert;
  const isRefused = result.kind === 'wrong-credentials' && isFromHost;
  return (
    <p
      className={classes(
        'flex animate-appear gap-2 pt-2 text-sm text-pretty',
        isGood ? 'text-accent-ink' : 'text-danger-ink',
      )}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        {isRefused ? t('ice.hostRefused') : t(`ice.result.${result.kind}`, numbersOf(result))}
      </span>
    </p>
  );
}

function numbersOf(result: Done['result']): { address: string; code: string; text: string } {
  return {
    address: 'address' in result ? result.address : '',
    code: 'code' in result ? String(result.code) : '',
    text: 'text' in result ? result.text : '',
  };
}
