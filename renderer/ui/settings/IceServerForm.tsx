// Takes a server down, new or changed, and says while it is typed what is wrong with it.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IceServer } from '../../../signaling/protocol/index.ts';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import { addressProblemOf, type IceDraft, isTurn, serverOf } from './ice-draft.ts';
import { PasswordField } from './PasswordField.tsx';

type Props = {
  readonly start: IceDraft;
  /** The other servers in the list. */
  readonly others: readonly IceServer[];
  readonly onSave: (server: IceServer) => void;
  readonly onCancel: () => void;
};

export function IceServerForm({ start, others, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  // A mistake is not told before somebody had the chance to finish the word.
  const [hasLeft, setHasLeft] = useState(start.address !== '');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const change = (part: Partial<IceDraft>) => setDraft({ ...draft, ...part });
  const wrong = hasLeft || wasSubmitted ? addressProblemOf(draft.address, others) : undefined;
  const server = serverOf(draft, others);
  const isUnnamed = wasSubmitted && server === 'no-user';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setWasSubmitted(true);
    if (typeof server === 'object') onSave(server);
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      noValidate
      data-takes-escape
      data-testid="ice-form"
      className="flex flex-col gap-2"
    >
      <TextField
        label={t('ice.address')}
        hint={t('ice.addressHint')}
        {...(wrong && { problem: t(`ice.problem.${wrong.problem}`, { better: wrong.better }) })}
        value={draft.address}
        onChange={(event) => change({ address: event.target.value })}
        onBlur={() => setHasLeft(draft.address.trim() !== '')}
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode="url"
        data-testid="ice-address"
      />
      {isTurn(draft.address) && (
        <div className="grid animate-appear gap-x-3 sm:grid-cols-2">
          <TextField
            label={t('ice.username')}
            {...(isUnnamed && draft.username.trim() === '' && { problem: t('ice.problem.no-user') })}
            value={draft.username}
            onChange={(event) => change({ username: event.target.value })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={512}
            data-testid="ice-username"
          />
          <PasswordField
            label={t('ice.password')}
            value={draft.password}
            onChange={(password) => change({ password })}
            problem={isUnnamed && draft.username.trim() !== '' ? t('ice.problem.no-user') : undefined}
          />
        </div>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={draft.address.trim() === ''} data-testid="ice-save">
          {t('common.save')}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
