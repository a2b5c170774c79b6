// Every key there is: those of a call, which can be changed, and those that are always the same.
import { Keyboard } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMANDS, type Command, HELP_KEY, keysAfter } from '../../core/keys.ts';
import { useApp, useView } from '../app-context.tsx';
import { ACCEPT_KEYS } from '../call/hotkeys.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { focusBefore } from '../system/settings-button.ts';
import { KeyButton } from './KeyButton.tsx';
import { useKeys } from './use-keys.ts';

export function ShortcutsDialog() {
  const { t } = useTranslation();
  const app = useApp();
  const chosen = useView((state) => state.preferences.keys);
  const keys = useKeys();
  const returnTo = useRef(focusBefore());
  const save = (next: typeof chosen) => app.emit({ type: 'user.changedPreferences', change: { keys: next } });
  const choose = (command: Command, key: string) => save(keysAfter(chosen, command, key));
  const fixed = [
    [t('shortcuts.accept'), ACCEPT_KEYS],
    [t('shortcuts.back'), 'Esc'],
    [t('shortcuts.help'), HELP_KEY],
  ] as const;
  return (
    <Modal
      title={t('shortcuts.title')}
      lead={t('shortcuts.lead')}
      onClose={() => app.emit({ type: 'user.closedShortcuts' })}
      returnTo={returnTo}
    >
      <div data-testid="shortcuts" className="flex flex-col gap-6">
        <ul aria-label={t('shortcuts.inCall')} className="flex flex-col divide-y divide-line">
          {COMMANDS.map((command) => (
            <li key={command} className="flex min-h-13 items-center justify-between gap-4 py-2">
              <span className="text-[0.9375rem]">{t(`shortcuts.commands.${command}`)}</span>
              <KeyButton
                testId={`key-${command}`}
                command={t(`shortcuts.commands.${command}`)}
                keyNow={keys[command]}
                onKey={(key) => choose(command, key)}
              />
            </li>
          ))}
        </ul>
        <ul aria-label={t('shortcuts.always')} className="flex flex-col gap-3 rounded-2xl bg-sunken p-4 text-sm">
          {fixed.map(([label, key]) => (
            <li key={label} className="flex items-center justify-between gap-4">
              <span className="text-muted">{label}</span>
              <kbd className="font-sans font-medium whitespace-nowrap">{key}</kbd>
            </li>
          ))}
        </ul>
        {Object.keys(chosen).length > 0 && (
          <Button icon={Keyboard} data-testid="usual-keys" className="self-start" onClick={() => save({})}>
            {t('shortcuts.reset')}
          </Button>
        )}
      </div>
    </Modal>
  );
}
