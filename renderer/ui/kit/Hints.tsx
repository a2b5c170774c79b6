// The words that appear when one points at, or tabs to, a button without words (`data-hint`). One for the whole page:
// a tooltip of its own in each row of a long list makes that list slow. Screen readers have the button's name instead.
import { useEffect, useRef, useState } from 'react';
import { type HintPlace, placeOf } from './hint-place.ts';

/** How long one points at a button before it tells its name, in milliseconds. */
const AFTER_MS = 450;

const SEEN = { visibilityProperty: true };

/** It is seen, and has not opened what would cover its words. */
function mayTell(button: Element): boolean {
  return button.checkVisibility(SEEN) && button.getAttribute('aria-expanded') !== 'true';
}

export function Hints() {
  const [place, setPlace] = useState<HintPlace>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const hide = () => {
      clearTimeout(timer.current);
      setPlace(undefined);
    };
    let pressed: string | undefined;
    const pointIn = ({ screenX, screenY }: PointerEvent) => `${screenX} ${screenY}`;
    const aim = (event: Event, afterMs: number) => {
      hide();
      const button = event.target instanceof Element ? event.target.closest('[data-hint]') : null;
      if (!button) return;
      timer.current = setTimeout(() => mayTell(button) && setPlace(placeOf(button)), afterMs);
    };
    // What a press has moved under the pointer was not pointed at.
    const point = (event: PointerEvent) =>
      event.pointerType === 'mouse' && pointIn(event) !== pressed && aim(event, AFTER_MS);
    const hold = (event: PointerEvent) => {
      pressed = pointIn(event);
      hide();
    };
    const focus = (event: FocusEvent) =>
      event.target instanceof Element && event.target.matches(':focus-visible') && aim(event, 0);
    const press = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', point);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hold);
    document.addEventListener('keydown', press);
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    window.addEventListener('resize', hide);
    return () => {
      hide();
      window.removeEventListener('resize', hide);
      document.removeEventListener('pointerover', point);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hold);
      document.removeEventListener('keydown', press);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, []);
  if (!place) return null;
  return (
    <div
      aria-hidden
      style={{ left: place.x, top: place.y }}
      className={`pointer-events-none fixed z-50 w-max max-w-64 animate-appear rounded-lg bg-ink px-2.5 py-1.5 text-xs font-medium text-canvas ${place.isBelow ? '' : '-translate-y-full'} ${place.anchor === 'middle' ? '-translate-x-1/2' : place.anchor === 'end' ? '-translate-x-full' : ''}`}
    >
      {place.text}
    </div>
  );
}
