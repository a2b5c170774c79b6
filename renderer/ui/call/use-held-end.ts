// How a call or a room ended stays as long as it is read: with the mouse over it, or the keyboard in it.
import { type ComponentProps, type FocusEvent, type PointerEvent, useRef } from 'react';
import { useApp } from '../app-context.tsx';

type Holding = Pick<ComponentProps<'section'>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'>;

/** @returns handlers for what is read. */
export function useHeldEnd(): Holding {
  const app = useApp();
  const by = useRef({ pointer: false, keyboard: false });
  const hold = (what: Partial<typeof by.current>) => {
    const before = by.current.pointer || by.current.keyboard;
    Object.assign(by.current, what);
    const isHeld = by.current.pointer || by.current.keyboard;
    if (isHeld !== before) app.emit({ type: 'user.heldEnd', isHeld });
  };
  const point = (isOver: boolean) => (event: PointerEvent) =>
    event.pointerType === 'mouse' && hold({ pointer: isOver });
  return {
    onPointerEnter: point(true),
    onPointerLeave: point(false),
    onFocus: ({ target }: FocusEvent) => hold({ keyboard: target.matches(':focus-visible') }),
    onBlur: () => hold({ keyboard: false }),
  };
}
