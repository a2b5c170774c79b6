// The reactions in the stage's menu, for stages whose bar has no room for them. Choosing one leaves the menu open.
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { REACTIONS } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { FACES } from './reaction-face.ts';

export function ReactionChoices() {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <DropdownMenu.Group aria-label={t('together.reaction.open')} className="flex flex-wrap justify-between px-1">
      {REACTIONS.map((reaction) => (
        <DropdownMenu.Item
          key={reaction}
          data-testid={`menu-react-${reaction}`}
          aria-label={t(`together.reaction.kinds.${reaction}`)}
          onSelect={(event) => {
            event.preventDefault();
            app.emit({ type: 'user.pressedReaction', reaction });
          }}
          className="grid h-10 w-8 cursor-pointer place-items-center rounded-xl text-xl leading-none outline-none data-highlighted:bg-sunken pointer-coarse:h-11"
        >
          <span aria-hidden>{FACES[reaction]}</span>
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Group>
  );
}
