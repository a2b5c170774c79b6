// What is shown when Nearcall itself broke: reload, or save what helps to find out why.
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from './app-context.tsx';
import { Button } from './kit/Button.tsx';
import { Mark } from './kit/Mark.tsx';

export function Fault() {
  const { t } = useTranslation();
  const app = useApp();
  // No notice is drawn beside this screen.
  const report = useView(({ notices }) => notices.findLast(({ kind }) => kind === 'report'));
  return (
    <main role="alert" className="grid min-h-full place-content-center justify-items-center p-8 text-center">
      <Mark className="size-12" />
      <h1 className="mt-6 text-2xl font-semibold tracking-tight">{t('fault.title')}</h1>
      <p className="mt-2 mb-7 text-muted">{t('fault.lead')}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button look="primary" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
        <Button icon={FileText} data-testid="fault-report" onClick={() => app.emit({ type: 'user.pressedSaveReport' })}>
          {t('serve.report.save')}
        </Button>
      </div>
      <p className="mt-4 max-w-prose text-sm text-pretty text-muted">{t('serve.report.faultLead')}</p>
      <p role="status" className="mt-2 max-w-prose text-sm break-words">
        {report?.kind === 'report' && t(`serve.report.title.${report.outcome.kind}`)}
        {report?.kind === 'report' && report.outcome.kind === 'saved' && ` (${report.outcome.place})`}
      </p>
    </main>
  );
}
