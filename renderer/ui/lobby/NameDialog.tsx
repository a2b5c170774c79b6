// Changes my name while I am here.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Modal } from '../kit/Modal.tsx';
import { NameForm } from '../welcome/NameForm.tsx';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function NameDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const name = useView((state) => state.preferences.name);
  return (
    <Modal title={t('menu.newName')} lead={t('menu.newNameLead')} onClose={onClose} returnTo={returnTo}>
      <NameForm start={name} submit={t('common.save')} onDone={onClose} />
    </Modal>
  );
}
