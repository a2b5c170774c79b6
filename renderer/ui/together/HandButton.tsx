// Raises my hand in a room, and takes it down: in the bar of a wide stage, and in its menu.
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { ControlButton } from '../call/ControlButton.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { useKeys } from '../shortcuts/use-keys.ts';

/** @param props.isInMenu one of the menu's lines. */
export function HandButton({ isInMenu = false }: { readonly isInMenu?: boolean }) {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  const isUp = useView(({ hands }) => hands.mine !== undefined);
  const label = t(isUp ? 'together.hand.lower' : 'together.hand.raise');
  const press = () => app.emit({ type: 'user.toggledHand' });
  if (isInMenu) return <MenuAction icon={Hand} label={label} testId="menu-hand" onSelect={press} />;
  return (
    <ControlButton
      data-testid="hand"
      data-on={isUp}
      icon={Hand}
      label={label}
      hotkey={keys.hand}
      look={isUp ? 'off' : 'on'}
      className="@max-[52rem]:hidden"
      onClick={press}
    />
  );
}
