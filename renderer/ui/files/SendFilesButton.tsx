// Chooses files for one person.
import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { chooseFiles, offerFiles } from './offer-files.ts';

type Props = { readonly person: Pick<Person, 'id' | 'name'>; readonly tabIndex?: 0 | -1; readonly className?: string };

export function SendFilesButton({ person: { id, name }, tabIndex = 0, className }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const canSend = useView((state) => state.connection.phase === 'online');
  return (
    <IconButton
      icon={Paperclip}
      label={t('people.sendFilesTo', { name })}
      hint={t('people.sendFiles')}
      tabIndex={tabIndex}
      className={className}
      data-testid="send-files"
      disabled={!canSend}
      onClick={async () => offerFiles(app, id, await chooseFiles())}
    />
  );
}
