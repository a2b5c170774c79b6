// The head of every screen after the first: the mark, and the settings.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../kit/Mark.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';

export function PlainHeader({ children, actions }: { readonly children?: ReactNode; readonly actions?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className="mx-auto flex w-full max-w-7xl items-center gap-3 px-5 py-4 sm:px-8 sm:py-5">
      <Mark className="size-9 shrink-0" />
      {children ?? <p className="text-lg font-semibold tracking-tight">{t('product')}</p>}
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {actions}
        <SettingsMenu />
      </div>
    </header>
  );
}
