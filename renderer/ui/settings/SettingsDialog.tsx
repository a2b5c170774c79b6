// Everything that can be set, in one place: a list of pages, and the one that is open beside it.
import { X } from 'lucide-react';
import { Dialog, Tabs } from 'radix-ui';
import { type Ref, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsPages } from '../../core/settings.ts';
import type { SettingsPage } from '../../core/settings-page.ts';
import { useApp, useView } from '../app-context.tsx';
import { DialogFrame } from '../kit/DialogFrame.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { focusBefore } from './focus-before.ts';
import { PAGES } from './pages.ts';
import { useIsWide } from './use-is-wide.ts';

export function SettingsDialog({ page }: { readonly page: SettingsPage }) {
  const { t } = useTranslation();
  const app = useApp();
  const hosting = useView((state) => state.hosting);
  const system = useView((state) => state.system);
  const pages = useMemo(() => settingsPages({ hosting, system }), [hosting, system]);
  const shown = pages.includes(page) ? page : 'you';
  const isWide = useIsWide();
  const returnTo = useRef(focusBefore());
  const tab = useRef<HTMLButtonElement>(null);
  const Page = PAGES[shown].page;
  // In braces: Chromium returns a promise, which React would take for what cleans up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab brought into view is the one of the page shown, wherever tabs stand
  useEffect(() => {
    tab.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown, isWide]);
  return (
    <DialogFrame
      testId="settings-dialog"
      onClose={() => app.emit({ type: 'user.closedSettings' })}
      returnTo={returnTo}
      first={tab}
      className="flex h-[92dvh] flex-col overflow-hidden bg-canvas sm:h-[min(42rem,calc(100dvh-3rem))] sm:w-[min(54rem,calc(100vw-3rem))]"
    >
      <Tabs.Root
        value={shown}
        onValueChange={(value) => app.emit({ type: 'user.openedSettings', page: value as SettingsPage })}
        orientation={isWide ? 'vertical' : 'horizontal'}
        className="flex min-h-0 flex-1 flex-col sm:flex-row"
      >
        <div className="flex shrink-0 flex-col border-line bg-surface max-sm:border-b sm:w-58 sm:border-r sm:p-3">
          <Dialog.Title className="px-5 pt-5 pb-3 text-xl font-semibold tracking-tight sm:px-3 sm:pt-4">
            {t('menu.settings')}
          </Dialog.Title>
          <Tabs.List
            aria-label={t('menu.settings')}
            className="flex min-h-0 gap-1 overflow-auto p-1 max-sm:scroll-px-4 max-sm:px-4 max-sm:pb-3 sm:flex-1 sm:flex-col"
          >
            {pages.map((name) => (
              <PageTab key={name} name={name} ref={name === shown ? tab : undefined} />
            ))}
          </Tabs.List>
          <Dialog.Description className="px-3 pt-3 pb-1 text-xs text-muted max-sm:sr-only">
            {t('settings.lead')}
          </Dialog.Description>
        </div>
        <Tabs.Content
          key={shown}
          value={shown}
          tabIndex={-1}
          className="flex min-h-0 min-w-0 flex-1 flex-col outline-none"
        >
          <h3 className="px-6 pt-5.5 pb-3 text-lg font-semibold tracking-tight max-sm:sr-only">
            {t(`settings.pages.${shown}`)}
          </h3>
          <div
            data-testid={`settings-${shown}`}
            className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 pb-[max(1.5rem,env(safe-area-inset-bottom))] *:shrink-0 sm:px-6 sm:pt-1"
          >
            <Page />
          </div>
        </Tabs.Content>
      </Tabs.Root>
      <div className="absolute top-3.5 right-3.5">
        <Dialog.Close asChild>
          <IconButton icon={X} label={t('common.close')} />
        </Dialog.Close>
      </div>
    </DialogFrame>
  );
}

type TabProps = { readonly name: SettingsPage; readonly ref: Ref<HTMLButtonElement> | undefined };

function PageTab({ name, ref }: TabProps) {
  const { t } = useTranslation();
  const Icon = PAGES[name].icon;
  return (
    <Tabs.Trigger
      ref={ref}
      value={name}
      data-testid={`settings-tab-${name}`}
      className="flex h-10 shrink-0 items-center gap-3 rounded-xl px-3 text-left text-sm font-medium whitespace-nowrap text-muted transition-colors hover:bg-sunken hover:text-ink data-[state=active]:bg-accent-soft data-[state=active]:text-accent-ink pointer-coarse:h-11"
    >
      <Icon className="size-4.5 shrink-0" aria-hidden />
      {t(`settings.pages.${name}`)}
    </Tabs.Trigger>
  );
}
