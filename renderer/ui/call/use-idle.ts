// Whether nobody has moved or pressed anything for a while. Used to clear the stage for the picture.
import { useEffect, useState } from 'react';

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'];

export function useIdle(afterMs: number): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIsIdle(true), afterMs);
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setIsIdle(true), afterMs);
      setIsIdle(false);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wake, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wake, { capture: true });
    };
  }, [afterMs]);
  return isIdle;
}
