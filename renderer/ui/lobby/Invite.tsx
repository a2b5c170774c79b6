// Shows how somebody else gets here.
import { UserPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Button } from '../kit/Button.tsx';
import { JoinAddresses } from './JoinAddresses.tsx';

export function Invite() {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button size="small" icon={UserPlus} data-testid="invite">
          {t('invite.button')}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('invite.title')}
          className="z-30 max-h-(--radix-popover-content-available-height) w-104 max-w-[calc(100vw-1.5rem)] overflow-y-auto animate-appear rounded-3xl border border-line bg-surface p-5 shadow-float"
        >
          <h2 className="mb-4 font-semibold">{t('invite.title')}</h2>
          <JoinAddresses />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
