// Says that nothing rings, and how it does again: nobody shall wonder later why they missed their calls.
import { MoonStar } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';

export function QuietNote() {
  const { t } = useTranslation();
  const app = useApp();
  const isDoNotDisturb = useView((state) => state.preferences.isDoNotDisturb);
  if (!isDoNotDisturb) return null;
  const switchOff = () => app.emit({ type: 'user.changedPreferences', change: { isDoNotDisturb: false } });
  return (
    <div role="status" data-testid="quiet-note" className="my-1 animate-appear rounded-2xl bg-sunken p-3 pl-3.5">
      <p className="flex items-center gap-2 text-sm font-medium">
        <MoonStar className="size-4 shrink-0" aria-hidden />
        {t('ring.doNotDisturb')}
      </p>
      <p className="mt-0.5 text-sm text-pretty text-muted">{t('ring.quiet')}</p>
      <Button
        size="small"
        className="mt-2 bg-surface dark:bg-hover"
        data-testid="quiet-off"
        aria-label={`${t('ring.switchOff')}: ${t('ring.doNotDisturb')}`}
        onClick={switchOff}
      >
        {t('ring.switchOff')}
      </Button>
    </div>
  );
}
