// My name, where it can be changed at any time but in a call: a new name is a new login, and others would lose me.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, nameKey, normalizeName } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { isNameRefused } from '../screen.ts';
import { nameProblemOf } from '../welcome/name-problem.ts';

export function NameSetting() {
  const { t } = useTranslation();
  const app = useApp();
  const now = useView((state) => state.preferences.name);
  const isTalking = useView(({ call, room }) => isBusy(call.phase) || isBusy(room.phase));
  const refusal = useView(({ connection }) =>
    isNameRefused(connection) && connection.phase === 'failed' && connection.problem.kind === 'refused'
      ? connection.problem.code
      : undefined,
  );
  const [raw, setRaw] = useState(now);
  const name = normalizeName(raw);
  const problem = nameProblemOf(raw);
  const isRefused = refusal !== undefined && nameKey(raw) === nameKey(now);
  const note =
    problem !== undefined ? t(`welcome.${problem}`, { max: LIMITS.nameMaxChars }) : isRefused && t(`errors.${refusal}`);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name !== undefined && name !== now && !isTalking) app.emit({ type: 'user.choseName', name });
  };
  return (
    <form onSubmit={save} noValidate className="flex items-start gap-2">
      <TextField
        className="min-w-0 flex-1"
        label={t('welcome.name')}
        hint={isTalking ? t('settings.nameLater') : t('menu.newNameLead')}
        {...(note !== false && { problem: note })}
        data-testid="settings-name"
        value={raw}
        onChange={(event) => setRaw(event.target.value)}
        readOnly={isTalking}
        autoComplete="nickname"
        spellCheck={false}
        dir="auto"
      />
      <Button
        type="submit"
        look="tonal"
        data-testid="settings-save-name"
        disabled={name === undefined || name === now || isTalking}
        className="mt-7 h-13 rounded-2xl"
      >
        {t('common.save')}
      </Button>
    </form>
  );
}

function isBusy(phase: string): boolean {
  return phase !== 'none' && phase !== 'ended';
}
