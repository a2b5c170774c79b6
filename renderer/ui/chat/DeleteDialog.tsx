// Asks once more before a message goes from everybody's device.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';

type Props = {
  readonly onClose: () => void;
  readonly onDelete: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function DeleteDialog({ onClose, onDelete, returnTo }: Props) {
  const { t } = useTranslation();
  const confirm = () => {
    onDelete();
    onClose();
  };
  return (
    <Modal title={t('chat.deleteTitle')} lead={t('chat.deleteLead')} onClose={onClose} returnTo={returnTo}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" data-testid="confirm-delete" onClick={confirm}>
          {t('chat.deleteNow')}
        </Button>
      </div>
    </Modal>
  );
}
