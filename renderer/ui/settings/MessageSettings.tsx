// How long messages stay on this device, and whether others see that I have read theirs.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { Group } from './Group.tsx';
import { Row } from './Row.tsx';

const TIMES = ['day', 'week', 'month', 'forever'] as const;

export function MessageSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const hasReadReceipts = useView((state) => state.preferences.hasReadReceipts);
  const keepMessages = useView((state) => state.preferences.keepMessages);
  const clear = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const change = (wanted: Partial<Preferences>) => app.emit({ type: 'user.changedPreferences', change: wanted });
  const clearAll = () => {
    app.emit({ type: 'user.clearedMessages' });
    setIsAsking(false);
  };
  return (
    <Group title={t('chat.settings.title')} lead={t('chat.settings.lead')}>
      <Toggle
        label={t('chat.settings.read')}
        hint={t('chat.settings.readHint')}
        isOn={hasReadReceipts}
        onChange={(isOn) => change({ hasReadReceipts: isOn })}
        testId="read-receipts"
      />
      <Row label={t('chat.settings.keep')} says={t('chat.settings.keepHint')}>
        <Choices
          label={t('chat.settings.keep')}
          value={keepMessages}
          onChange={(value) => change({ keepMessages: value })}
          choices={TIMES.map((value) => ({ value, label: t(`chat.settings.times.${value}`) }))}
        />
      </Row>
      <Row label={t('chat.settings.clear')} says={t('chat.settings.clearHint')}>
        <Button ref={clear} size="small" data-testid="clear-messages" onClick={() => setIsAsking(true)}>
          {t('chat.settings.clearNow')}
        </Button>
      </Row>
      {isAsking && (
        <Modal
          title={t('chat.settings.clearTitle')}
          lead={t('chat.settings.clearLead')}
          onClose={() => setIsAsking(false)}
          returnTo={clear}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setIsAsking(false)}>{t('common.cancel')}</Button>
            <Button look="danger" data-testid="confirm-clear" onClick={clearAll}>
              {t('chat.deleteNow')}
            </Button>
          </div>
        </Modal>
      )}
    </Group>
  );
}
