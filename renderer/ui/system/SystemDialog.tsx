// The app on this computer: when it starts, whether it stays, what it may use, which version it is. Never drawn in a browser.
import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemChange } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { FirewallNote } from './FirewallNote.tsx';
import { Permissions } from './Permissions.tsx';
import { focusBefore } from './settings-button.ts';
import { Updates } from './Updates.tsx';

export function SystemDialog() {
  const { t } = useTranslation();
  const app = useApp();
  const system = useView((state) => state.system);
  const returnTo = useRef(focusBefore());
  if (!system) return null;
  const change = (wanted: SystemChange) => app.emit({ type: 'user.changedSystem', change: wanted });
  return (
    <Modal
      title={t('system.title')}
      lead={t('system.lead')}
      onClose={() => app.emit({ type: 'user.closedSystem' })}
      returnTo={returnTo}
    >
      <div className="flex flex-col gap-7" data-testid="system-dialog">
        <FirewallNote />
        <section className="flex flex-col gap-2">
          {system.opensAtLogin !== undefined && (
            <div>
              <Toggle
                label={t('system.atLogin')}
                testId="opens-at-login"
                isOn={system.opensAtLogin}
                onChange={(isOn) => change({ opensAtLogin: isOn })}
              />
              <p className="pr-16 text-sm text-pretty text-muted">{t('system.atLoginHint')}</p>
            </div>
          )}
          <div>
            <Toggle
              label={t('system.toTray')}
              testId="closes-to-tray"
              isOn={system.closesToTray}
              onChange={(isOn) => change({ closesToTray: isOn })}
            />
            <p className="pr-16 text-sm text-pretty text-muted">{t('system.toTrayHint')}</p>
          </div>
        </section>
        <Permissions system={system} />
        <Updates system={system} />
        <section aria-labelledby="system-report">
          <h3 id="system-report" className="font-semibold">
            {t('system.report.title')}
          </h3>
          <p className="mb-3 text-sm text-pretty text-muted">{t('system.report.lead')}</p>
          <Button
            size="small"
            icon={FileText}
            data-testid="save-report"
            onClick={() => app.emit({ type: 'user.pressedSaveReport' })}
          >
            {t('system.report.save')}
          </Button>
        </section>
      </div>
    </Modal>
  );
}
