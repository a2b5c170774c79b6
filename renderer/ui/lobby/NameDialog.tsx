// Changes my name while I am here.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Modal } from '../kit/Modal.tsx';
import { NameForm } from '../welcome/NameForm.tsx';

export function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const name = useView((state) => state.preferences.name);
  return (
    <Modal title={t('menu.newName')} lead={t('menu.newNameLead')} onClose={onClose}>
      <NameForm start={name} submit={t('common.save')} onDone={onClose} />
    </Modal>
  );
}
