// Asks once more before everybody who joined here is sent away.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function StopHostingDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const stop = () => {
    onClose();
    app.emit({ type: 'user.pressedStopHosting' });
  };
  return (
    <Modal title={t('connection.stopTitle')} lead={t('connection.stopLead')} onClose={onClose} returnTo={returnTo}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onClick={stop} data-testid="confirm-stop">
          {t('connection.stop')}
        </Button>
      </div>
    </Modal>
  );
}
