// Saves what helps to find a fault.
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Group } from './Group.tsx';
import { Row } from './Row.tsx';

export function ReportGroup() {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <Group>
      <Row label={t('system.report.title')} says={t('system.report.lead')}>
        <Button
          size="small"
          icon={FileText}
          data-testid="save-report"
          onClick={() => app.emit({ type: 'user.pressedSaveReport' })}
        >
          {t('system.report.save')}
        </Button>
      </Row>
    </Group>
  );
}
