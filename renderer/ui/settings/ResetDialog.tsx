// Asks once more before everything that is kept here is deleted.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function ResetDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  // What is kept nowhere else goes first; what can't be reached is not there.
  const reset = async () => {
    await (await app.ownBackground?.())?.forget().catch(() => undefined);
    app.emit({ type: 'user.pressedReset' });
  };
  return (
    <Modal
      title={t('settings.privacy.resetTitle')}
      lead={t('settings.privacy.resetLead')}
      onClose={onClose}
      returnTo={returnTo}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" data-testid="confirm-reset" onClick={() => void reset()}>
          {t('settings.privacy.resetNow')}
        </Button>
      </div>
    </Modal>
  );
}
