// Asks for a name, checks it while it is typed, and passes it on with Enter or the button.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, LIMITS, nameKey, normalizeName } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { nameProblemOf, otherNameFor } from './name-problem.ts';

type Props = {
  readonly start: string;
  readonly submit: string;
  /** Why the host refused `start`. */
  readonly refusal?: ErrorCode | undefined;
  readonly onDone?: () => void;
};

export function NameForm({ start, submit, refusal, onDone }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const [raw, setRaw] = useState(start);
  const name = normalizeName(raw);
  const problem = nameProblemOf(raw);
  const isRefused = refusal !== undefined && nameKey(raw) === nameKey(start);
  const note =
    problem !== undefined ? t(`welcome.${problem}`, { max: LIMITS.nameMaxChars }) : isRefused && t(`errors.${refusal}`);

  const choose = (chosen: string) => {
    // The same name again would only log in anew.
    if (chosen !== start || isRefused) app.emit({ type: 'user.choseName', name: chosen });
    onDone?.();
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (name !== undefined) choose(name);
  };
  return (
    <form onSubmit={go} noValidate className="flex flex-col gap-3">
      <TextField
        label={t('welcome.name')}
        hint={t('welcome.hint')}
        {...(note !== false && { problem: note })}
        data-testid="name"
        value={raw}
        onChange={(event) => setRaw(event.target.value)}
        placeholder={t('welcome.placeholder')}
        autoComplete="nickname"
        autoFocus
        spellCheck={false}
        dir="auto"
      />
      {isRefused && refusal === 'name-taken' && (
        <Button look="tonal" className="self-start" onClick={() => choose(otherNameFor(start))}>
          {t('welcome.useName', { name: otherNameFor(start) })}
        </Button>
      )}
      <Button
        type="submit"
        look="primary"
        size="large"
        data-testid="start"
        disabled={name === undefined}
        className="mt-2 w-full"
      >
        {submit}
      </Button>
    </form>
  );
}
