// What one can do about one person: how loud they are, and more. Opens from its button, or where their tile was pressed with the
// right button or for long.
import { EllipsisVertical } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ComponentProps, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { classes } from '../kit/classes.ts';
import type { StagedPerson } from './staged.ts';
import { TileMenuBody } from './TileMenuBody.tsx';

/** Where a tile was pressed, in pixels of the window, and what had the focus before. */
type Press = { readonly x: number; readonly y: number; readonly focus: Element | null };

/** @returns what the tile needs: its handler, and where the menu opens. */
export function useTileMenuPress() {
  const [press, setPress] = useState<Press>();
  const onContextMenu = useCallback((event: MouseEvent) => {
    // What is pressed in the menu itself, drawn elsewhere, is told here as well.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    event.preventDefault();
    setPress({ x: event.clientX, y: event.clientY, focus: document.activeElement });
  }, []);
  return { press, onContextMenu, onDone: useCallback(() => setPress(undefined), []) };
}

const LOOKS = {
  tile: 'size-8 bg-canvas/80 opacity-0 group-hover/tile:opacity-100 group-has-focus-visible/tile:opacity-100 hover:bg-canvas focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100',
  bar: 'size-7 text-muted before:absolute hover:bg-hover hover:text-ink data-[state=open]:bg-hover pointer-coarse:before:-inset-2',
};

type Props = {
  readonly person: StagedPerson;
  /** Its button stands on a tile, or in a bar; `none` where another one stands elsewhere. */
  readonly button: keyof typeof LOOKS | 'none';
  readonly press?: Press | undefined;
  /** The menu that a press opened is closed. */
  readonly onDone?: () => void;
  /** They stand among others. */
  readonly canPin?: boolean;
  readonly onQuality: (person: PersonId) => void;
};

export function TileMenu({ person, button, press, onDone, canPin = false, onQuality }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const focusBefore = useRef<Element>(null);
  useEffect(() => {
    if (press) focusBefore.current = press.focus;
  }, [press]);
  const change = (isOpenNow: boolean) => {
    setIsOpen(isOpenNow);
    if (!isOpenNow) onDone?.();
  };
  return (
    <Popover.Root open={isOpen || press !== undefined} onOpenChange={change}>
      {press && <PressedPlace key={`${press.x} ${press.y}`} press={press} />}
      {button !== 'none' && (
        <Popover.Trigger asChild>
          <MenuButton look={button} label={t('volume.menu', { name: person.name })} />
        </Popover.Trigger>
      )}
      <Popover.Portal>
        <Popover.Content
          data-testid="tile-menu"
          aria-label={t('volume.menu', { name: person.name })}
          align="start"
          sideOffset={8}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            const before = focusBefore.current;
            focusBefore.current = null;
            if (!(before instanceof HTMLElement && before.isConnected)) return;
            event.preventDefault();
            before.focus();
          }}
          className="z-50 w-80 max-w-[calc(100vw-1.5rem)] animate-appear rounded-2xl border border-line bg-surface p-1.5 text-ink shadow-float outline-none"
        >
          <TileMenuBody person={person} canPin={canPin} onQuality={onQuality} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

// The window may become smaller than it was: the menu stays in it.
function PressedPlace({ press: { x, y } }: { readonly press: Press }) {
  const place = useRef({
    getBoundingClientRect: () => new DOMRect(Math.min(x, window.innerWidth), Math.min(y, window.innerHeight), 0, 0),
  });
  return <Popover.Anchor virtualRef={place} />;
}

type ButtonProps = ComponentProps<'button'> & { readonly look: keyof typeof LOOKS; readonly label: string };

function MenuButton({ look, label, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      data-testid="open-tile-menu"
      aria-label={label}
      data-hint={label}
      className={classes(
        'relative grid shrink-0 place-items-center rounded-lg text-ink transition-[opacity,background-color]',
        LOOKS[look],
      )}
    >
      <EllipsisVertical className="size-4" aria-hidden />
    </button>
  );
}
