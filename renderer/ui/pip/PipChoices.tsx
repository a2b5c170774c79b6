// The small window in the stage's menu. Not drawn where the browser has none, or where there is nothing that it could show.
import { PictureInPicture2, SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuSwitch } from '../kit/MenuSwitch.tsx';
import type { Staged } from '../stage/staged.ts';
import { hasAnyPicture } from './pip-shown.ts';
import { usePipKind } from './use-pip-kind.ts';

export function PipChoices({ staged }: { readonly staged: Staged }) {
  const { t } = useTranslation();
  const app = useApp();
  const kind = usePipKind();
  const isOpen = useView(({ pip }) => pip.phase !== 'none');
  const isAutomatic = useView(({ preferences }) => preferences.isPipAutomatic);
  if (!kind || (kind === 'picture' && !hasAnyPicture(staged.people))) return null;
  return (
    <>
      <MenuAction
        icon={PictureInPicture2}
        label={isOpen ? t('pip.back') : t('pip.open')}
        testId="open-pip"
        onSelect={() => app.emit({ type: 'user.toggledPip' })}
      />
      {kind === 'window' && 'mediaSession' in navigator && (
        <MenuSwitch
          icon={SquareArrowOutUpRight}
          label={t('pip.automatic')}
          testId="pip-automatic"
          isOn={isAutomatic}
          onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isPipAutomatic: isOn } })}
        />
      )}
    </>
  );
}
