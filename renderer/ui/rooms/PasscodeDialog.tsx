// Asks for the passcode of a room in the list, before it is entered.
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { PasscodeField } from './PasscodeField.tsx';

type Props = {
  readonly room: string;
  readonly media: CallMedia;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function PasscodeDialog({ room, media, onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const [passcode, setPasscode] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (passcode === '') return;
    app.emit({ type: 'user.pressedEnterRoom', name: room, ask: { create: false, passcode }, media });
    onClose();
  };
  return (
    <Modal
      title={t('rooms.passcode.title', { room })}
      lead={t('rooms.passcode.lead')}
      onClose={onClose}
      returnTo={returnTo}
    >
      <form onSubmit={go} noValidate className="flex flex-col gap-3">
        <PasscodeField label={t('rooms.passcode.label')} value={passcode} onChange={setPasscode} hasFocus />
        <Button type="submit" look="primary" size="large" data-testid="enter-room" disabled={passcode === ''}>
          {t('rooms.passcode.enter')}
        </Button>
      </form>
    </Modal>
  );
}
