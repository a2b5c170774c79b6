// Opens the reactions from the bar of a call or a room.
import { Smile } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { ControlButton } from '../call/ControlButton.tsx';
import { ReactionPalette } from './ReactionPalette.tsx';

/** @param props.onOpen told, so that the bar stays while it is open. */
export function ReactionButton({ onOpen }: { readonly onOpen: (isOpen: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Popover.Root onOpenChange={onOpen}>
      <Popover.Trigger asChild>
        <ControlButton
          data-testid="reactions-open"
          icon={Smile}
          label={t('together.reaction.open')}
          className="@max-[52rem]:hidden"
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={10}
          collisionPadding={12}
          // In a window that became narrow the button is gone: its palette stands in the menu there.
          hideWhenDetached
          aria-label={t('together.reaction.open')}
          className="stage z-50 animate-appear rounded-2xl border border-line bg-surface p-1.5 text-ink shadow-float"
        >
          <ReactionPalette />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
