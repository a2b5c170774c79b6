// What is shown when Nearcall itself broke.
import { useTranslation } from 'react-i18next';
import { Button } from './kit/Button.tsx';
import { Mark } from './kit/Mark.tsx';

export function Fault() {
  const { t } = useTranslation();
  return (
    <main role="alert" className="grid min-h-full place-content-center justify-items-center p-8 text-center">
      <Mark className="size-12" />
      <h1 className="mt-6 text-2xl font-semibold tracking-tight">{t('fault.title')}</h1>
      <p className="mt-2 mb-7 text-muted">{t('fault.lead')}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('fault.reload')}
      </Button>
    </main>
  );
}
