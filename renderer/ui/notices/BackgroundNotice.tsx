// My room is seen although I chose another background: why, and where that is chosen.
import { Video, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackgroundOff } from '../../core/recording-notice.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';

export function BackgroundNotice({ notice }: { readonly notice: BackgroundOff }) {
  const { t } = useTranslation();
  const app = useApp();
  const dismiss = () => app.emit({ type: 'user.dismissedNotice', id: notice.id });
  const open = () => {
    dismiss();
    app.emit({ type: 'user.openedSettings', page: 'devices' });
  };
  return (
    <li
      data-testid="notice"
      data-kind={notice.kind}
      className="pointer-events-auto flex w-full animate-rise items-start gap-3 rounded-2xl border border-line bg-surface p-3 pl-4 text-ink shadow-float sm:w-88"
    >
      <Video className="mt-1 size-5 shrink-0 text-warn-ink" aria-hidden />
      <div className="min-w-0 flex-1 py-0.5 text-sm">
        <p className="font-semibold text-pretty">{t('background.off')}</p>
        <p className="text-pretty text-muted">{t(`background.offLead.${notice.why}`)}</p>
        <Button look="tonal" size="small" className="mt-2.5" data-testid="background-settings" onClick={open}>
          {t('background.offAction')}
        </Button>
      </div>
      <IconButton icon={X} label={t('common.dismiss')} className="-my-1 -mr-1" onClick={dismiss} />
    </li>
  );
}
