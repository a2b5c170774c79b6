// An address for my own background, to show it small; given back when it is shown no more.
import { useEffect, useState } from 'react';
import { useApp } from '../app-context.tsx';

/** @param count another number is another picture; 0 is none. */
export function useOwnBackground(count: number): string | undefined {
  const app = useApp();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (count === 0 || !app.ownBackground) return;
    let made: string | undefined;
    let isGone = false;
    app
      .ownBackground()
      .then(({ read }) => read())
      .then((picture) => {
        if (!picture || isGone) return;
        made = URL.createObjectURL(picture);
        setUrl(made);
      })
      // It is chosen by its name then.
      .catch(() => undefined);
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [app, count]);
  return url;
}
