// Asks once more before somebody is put out of the room.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';

type Props = {
  readonly person: Party;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function RemoveDialog({ person, onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const remove = () => {
    app.emit({ type: 'user.pressedRemove', person: person.id });
    onClose();
  };
  return (
    <Modal
      title={t('rooms.panel.removeTitle', { name: person.name })}
      lead={t('rooms.panel.removeLead')}
      onClose={onClose}
      returnTo={returnTo}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" data-testid="confirm-remove" onClick={remove}>
          {t('rooms.panel.removeNow')}
        </Button>
      </div>
    </Modal>
  );
}
