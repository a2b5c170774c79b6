// Sets another passcode for the room one owns.
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { PasscodeField } from './PasscodeField.tsx';

type Props = {
  readonly onSet: (passcode: string) => void;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function ChangePasscodeDialog({ onSet, onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const [passcode, setPasscode] = useState('');
  const isLong = passcode.length > LIMITS.passcodeMaxChars;
  const canSet = passcode !== '' && !isLong;
  const set = (event: FormEvent) => {
    event.preventDefault();
    if (!canSet) return;
    onSet(passcode);
    onClose();
  };
  return (
    <Modal
      title={t('rooms.panel.passcodeTitle')}
      lead={t('rooms.panel.passcodeLead')}
      onClose={onClose}
      returnTo={returnTo}
    >
      <form onSubmit={set} noValidate className="flex flex-col gap-3">
        <PasscodeField
          label={t('rooms.passcode.label')}
          value={passcode}
          onChange={setPasscode}
          hasFocus
          {...(isLong && { problem: t('rooms.form.passcodeTooLong', { max: LIMITS.passcodeMaxChars }) })}
        />
        <Button type="submit" look="primary" size="large" data-testid="save-passcode" disabled={!canSet}>
          {t('common.save')}
        </Button>
      </form>
    </Modal>
  );
}
