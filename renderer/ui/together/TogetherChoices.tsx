// The part of the stage's menu about what people do together: hand, reactions, a request to everybody.
import { Grid3x3, MicOff, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askable } from '../../core/asks.ts';
import { useApp } from '../app-context.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import type { Staged } from '../stage/staged.ts';
import { HandButton } from './HandButton.tsx';
import { ReactionChoices } from './ReactionChoices.tsx';

/** What is opened from here. */
export type TogetherTool = 'timer' | 'keypad';

type Props = { readonly staged: Staged; readonly onTool: (tool: TogetherTool) => void };

export function TogetherChoices({ staged: { room, people }, onTool }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const [only] = people;
  return (
    <>
      <ReactionChoices />
      {room && <HandButton isInMenu />}
      {room && askable(room, 'mute').length > 0 && (
        <MenuAction
          icon={MicOff}
          label={t('together.ask.muteAll')}
          testId="ask-all"
          onSelect={() => app.emit({ type: 'user.asked', what: 'mute' })}
        />
      )}
      <MenuAction icon={Timer} label={t('together.timer.open')} testId="menu-timer" onSelect={() => onTool('timer')} />
      {!room && only && app.canSendTones(only.link) && (
        <MenuAction
          icon={Grid3x3}
          label={t('together.keypad.open')}
          testId="menu-keypad"
          onSelect={() => onTool('keypad')}
        />
      )}
      <MenuLine />
    </>
  );
}
