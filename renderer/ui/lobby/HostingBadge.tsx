// Tells that this computer is the host, with its key for those who want to compare, and the way to stop.
import { RadioTower, RotateCw, Square } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Fingerprint } from '../where-to/Fingerprint.tsx';
import { StopHostingDialog } from './StopHostingDialog.tsx';

export function HostingBadge() {
  const { t } = useTranslation();
  const hosting = useView((state) => state.hosting);
  const badge = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (hosting?.kind === 'restarting') return <HostingRestarts />;
  if (hosting?.kind !== 'on') return null;
  return (
    <>
      <Popover.Root>
        <Popover.Trigger
          ref={badge}
          data-testid="hosting"
          aria-label={t('connection.hosting')}
          className="flex h-9 items-center gap-2 rounded-full bg-accent-soft px-2.5 text-sm font-medium text-accent-ink transition-colors hover:bg-accent-soft-hover sm:px-3.5 pointer-coarse:h-11"
        >
          <RadioTower className="size-4" aria-hidden />
          <span className="max-sm:hidden">{t('connection.hosting')}</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={t('connection.hosting')}
            align="end"
            sideOffset={8}
            collisionPadding={12}
            className="z-30 w-80 max-w-[calc(100vw-1.5rem)] animate-appear rounded-3xl border border-line bg-surface p-5 shadow-float"
          >
            <p className="mb-4 font-semibold">
              <bdi>{hosting.name}</bdi>
            </p>
            <Fingerprint label={t('connection.hostKey')} hex={hosting.fingerprint} />
            <Popover.Close asChild>
              <Button
                className="mt-4 w-full"
                icon={Square}
                data-testid="stop-hosting"
                onClick={() => setIsAsking(true)}
              >
                {t('connection.stop')}
              </Button>
            </Popover.Close>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {isAsking && <StopHostingDialog onClose={() => setIsAsking(false)} returnTo={badge} />}
    </>
  );
}

/** Nothing to do but to know: it comes back by itself. */
function HostingRestarts() {
  const { t } = useTranslation();
  return (
    <p
      role="status"
      data-testid="hosting-restarts"
      title={t('serve.restartingLead')}
      className="flex h-9 items-center gap-2 rounded-full bg-warn-soft px-2.5 text-sm font-medium text-warn-ink sm:px-3.5 pointer-coarse:h-11"
    >
      <RotateCw className="size-4 animate-spin motion-reduce:animate-none" aria-hidden />
      <span className="max-sm:sr-only">{t('serve.restarting')}</span>
    </p>
  );
}
