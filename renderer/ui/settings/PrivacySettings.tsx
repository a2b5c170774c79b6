// What is kept on this device, in plain words, and how it goes.
import { Check } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Group } from './Group.tsx';
import { MessageSettings } from './MessageSettings.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { Row } from './Row.tsx';

export function PrivacySettings() {
  const { t } = useTranslation();
  const app = useApp();
  const callCount = useView((state) => state.preferences.recentCalls.length);
  const isApp = useView((state) => state.system !== undefined);
  const reset = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const kept = isApp
    ? (['choices', 'calls', 'messages', 'files', 'hosts', 'log'] as const)
    : (['choices', 'calls', 'messages', 'files'] as const);
  return (
    <>
      <Group title={t('settings.privacy.title')} lead={t('settings.privacy.lead')}>
        <ul className="list-disc space-y-1 pl-5 text-[0.9375rem] text-pretty marker:text-muted">
          {kept.map((what) => (
            <li key={what}>{t(`settings.privacy.kept.${what}`)}</li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-pretty text-muted">{t('settings.privacy.recordings')}</p>
      </Group>
      <MessageSettings />
      <Group title={t('settings.privacy.clean')}>
        <Row label={t('settings.privacy.calls')} says={t('settings.privacy.callsHint', { count: callCount })}>
          <OnceButton
            testId="clear-calls"
            isEmpty={callCount === 0}
            onPress={() => app.emit({ type: 'user.clearedRecentCalls' })}
          >
            {t('settings.privacy.clear')}
          </OnceButton>
        </Row>
        {isApp && (
          <Row label={t('settings.privacy.hosts')} says={t('settings.privacy.hostsHint')}>
            <OnceButton testId="forget-hosts" onPress={() => app.emit({ type: 'user.pressedForgetHosts' })}>
              {t('settings.privacy.forget')}
            </OnceButton>
          </Row>
        )}
        <Row label={t('settings.privacy.all')} says={t('settings.privacy.allHint')}>
          <Button ref={reset} size="small" data-testid="reset" onClick={() => setIsAsking(true)}>
            {t('settings.privacy.reset')}
          </Button>
        </Row>
        {isAsking && <ResetDialog onClose={() => setIsAsking(false)} returnTo={reset} />}
      </Group>
    </>
  );
}

type OnceProps = {
  readonly testId: string;
  readonly isEmpty?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Says that it is done. It keeps the focus when there is nothing left to do. */
function OnceButton({ testId, isEmpty = false, onPress, children }: OnceProps) {
  const { t } = useTranslation();
  const [isDone, setIsDone] = useState(false);
  const isOff = isDone || isEmpty;
  const press = () => {
    if (isOff) return;
    setIsDone(true);
    onPress();
  };
  return (
    <Button
      size="small"
      {...(isDone && { icon: Check })}
      data-testid={testId}
      aria-disabled={isOff}
      className="aria-disabled:opacity-50"
      onClick={press}
    >
      <span aria-live="polite">{isDone ? t('settings.privacy.done') : children}</span>
    </Button>
  );
}
