// Every key there is: those of a call, which can be changed, and those that are always the same.
import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { COMMANDS, type Command, HELP_KEY, keysAfter } from '../../core/keys.ts';
import { useApp, useView } from '../app-context.tsx';
import { ACCEPT_KEYS, SETTINGS_KEYS } from '../call/hotkeys.ts';
import { Button } from '../kit/Button.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { useKeys } from '../shortcuts/use-keys.ts';
import { Group } from './Group.tsx';

export function ShortcutSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const chosen = useView((state) => state.preferences.keys);
  const keys = useKeys();
  const save = (next: typeof chosen) => app.emit({ type: 'user.changedPreferences', change: { keys: next } });
  const choose = (command: Command, key: string) => save(keysAfter(chosen, command, key));
  const fixed = [
    [t('shortcuts.accept'), ACCEPT_KEYS],
    [t('shortcuts.settings'), SETTINGS_KEYS],
    [t('shortcuts.back'), 'Esc'],
    [t('shortcuts.help'), HELP_KEY],
  ] as const;
  return (
    <>
      <Group title={t('shortcuts.inCall')} lead={t('shortcuts.lead')} testId="shortcuts">
        <ul className="flex flex-col divide-y divide-line">
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
        {Object.keys(chosen).length > 0 && (
          <Button size="small" icon={Keyboard} data-testid="usual-keys" className="mt-3" onClick={() => save({})}>
            {t('shortcuts.reset')}
          </Button>
        )}
      </Group>
      <Group title={t('shortcuts.always')}>
        <ul className="flex flex-col gap-2.5 text-[0.9375rem]">
          {fixed.map(([label, key]) => (
            <li key={label} className="flex items-center justify-between gap-4">
              <span>{label}</span>
              <kbd className="font-sans text-sm font-medium whitespace-nowrap text-muted">{key}</kbd>
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
}
