// Which version this is, whether a newer one is there, and the one switch that lets the app leave the network to look for it.
import { Download, RefreshCw, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SystemState } from '../../../app/bridge/system-facts.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { Group } from '../settings/Group.tsx';

export function Updates({ system }: { readonly system: SystemState }) {
  const { t } = useTranslation();
  const app = useApp();
  const { update } = system;
  const numbers = {
    version: 'version' in update ? update.version : '',
    percent: 'percent' in update ? Math.round(update.percent) : 0,
  };
  return (
    <Group title={t('system.updates.title')}>
      <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 text-sm text-muted" role="status">
          <span className="block text-[0.9375rem] text-ink" data-testid="version">
            {t('system.updates.version', { version: system.version })}
          </span>
          {t(`system.updates.state.${update.kind}`, numbers)}
        </p>
        {update.kind === 'ready' ? (
          <Button
            size="small"
            look="tonal"
            icon={RotateCw}
            onClick={() => app.emit({ type: 'user.pressedInstallUpdate' })}
          >
            {t('system.updates.install')}
          </Button>
        ) : update.kind === 'notice' ? (
          <Button
            size="small"
            look="tonal"
            icon={Download}
            onClick={() => app.emit({ type: 'user.pressedUpdatePage' })}
          >
            {t('system.updates.get')}
          </Button>
        ) : (
          update.kind !== 'unavailable' &&
          update.kind !== 'downloading' && (
            <Button
              size="small"
              icon={RefreshCw}
              isBusy={update.kind === 'checking'}
              onClick={() => app.emit({ type: 'user.pressedCheckUpdate' })}
            >
              {t('system.updates.check')}
            </Button>
          )
        )}
      </div>
      {update.kind !== 'unavailable' && (
        <Toggle
          label={t('system.updates.look')}
          hint={t('system.updates.lookHint')}
          testId="looks-for-updates"
          isOn={system.looksForUpdates}
          onChange={(isOn) => app.emit({ type: 'user.changedSystem', change: { looksForUpdates: isOn } })}
        />
      )}
    </Group>
  );
}
