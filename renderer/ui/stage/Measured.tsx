// Something whose height others must know: they begin below it.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSize } from './use-size.ts';

type Props = {
  readonly className: string;
  /** Told in pixels, at first and whenever it changes. */
  readonly onHeight: (height: number) => void;
  readonly children: ReactNode;
};

export function Measured({ className, onHeight, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { height } = useSize(element);
  useLayoutEffect(() => onHeight(height), [height, onHeight]);
  return (
    <div ref={element} className={className}>
      {children}
    </div>
  );
}
