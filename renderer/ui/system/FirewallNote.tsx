// Said to who hosts while Windows lets nobody in: why nobody joins, and the button that changes it.
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemState } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { SettingsPaneButton } from './SettingsPaneButton.tsx';

export function FirewallNote() {
  const { t } = useTranslation();
  const app = useApp();
  const system = useView((state) => state.system);
  const isHosting = useView(({ hosting }) => hosting?.kind === 'on');
  // What was known when it was pressed: the answer, whatever it is, comes as something new.
  const [asked, setAsked] = useState<SystemState>();
  if (!isHosting) return null;
  if (system?.firewall === 'public-network') {
    return (
      <Callout
        tone="warn"
        testId="firewall"
        title={t('system.firewall.publicTitle')}
        actions={<SettingsPaneButton pane="network" />}
      >
        {t('system.firewall.publicWhy')}
      </Callout>
    );
  }
  if (system?.firewall !== 'not-allowed') return null;
  const allow = () => {
    setAsked(system);
    app.emit({ type: 'user.pressedAllowFirewall' });
  };
  return (
    <Callout
      tone="warn"
      testId="firewall"
      title={t('system.firewall.title')}
      actions={
        <Button icon={ShieldCheck} isBusy={asked === system} onClick={allow}>
          {t('system.firewall.allow')}
        </Button>
      }
    >
      {t('system.firewall.why')}
    </Callout>
  );
}
