// Stands on the stage while the call is in the small window: where it is, and the way back.
import { PictureInPicture2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';

export function PipNote() {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <div
      data-testid="pip-note"
      className="absolute inset-0 flex animate-appear flex-col items-center justify-center gap-6 px-6 pb-24 text-center"
    >
      <PictureInPicture2 className="size-14 text-muted" strokeWidth={1.25} aria-hidden />
      <p role="status" className="max-w-md text-lg font-medium text-balance">
        {t('pip.elsewhere')}
      </p>
      <Button
        look="primary"
        data-testid="leave-pip"
        onClick={({ currentTarget }) => {
          // This button goes; the stage takes the focus, as when it began.
          currentTarget.closest('main')?.focus();
          app.emit({ type: 'user.toggledPip' });
        }}
      >
        {t('pip.back')}
      </Button>
    </div>
  );
}
