// The button that shares my screen, and stops it again. Not drawn where the browser can't.
import { ScreenShare, ScreenShareOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { ControlButton } from '../call/ControlButton.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { useKeys } from '../shortcuts/use-keys.ts';

/** @param props.isInMenu one of the menu's lines, for narrow screens. */
export function ShareControl({ isInMenu = false }: { readonly isInMenu?: boolean }) {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  const isOn = useView(({ share }) => share.phase === 'opening' || share.phase === 'on');
  if (!app.canShareScreen) return null;
  const icon = isOn ? ScreenShareOff : ScreenShare;
  const label = isOn ? t('share.stop') : t('share.start');
  const press = () => app.emit({ type: isOn ? 'user.pressedStopShare' : 'user.pressedShare' });
  if (isInMenu) return <MenuAction icon={icon} label={label} onSelect={press} />;
  return (
    <ControlButton
      data-testid="share"
      data-on={isOn}
      icon={icon}
      label={label}
      hotkey={keys.share}
      look={isOn ? 'off' : 'on'}
      className="max-sm:hidden"
      onClick={press}
    />
  );
}
