// Tells the core when I speak with my hand up: it goes down by itself once I have had my turn.
import { useEffect } from 'react';
import { useApp, useView } from '../app-context.tsx';

export function useOwnTurn(isSpeaking: boolean): void {
  const app = useApp();
  const isUp = useView(({ hands }) => hands.mine !== undefined);
  useEffect(() => {
    if (!isUp || !isSpeaking) return;
    app.emit({ type: 'page.heardMe', isSpeaking: true });
    return () => app.emit({ type: 'page.heardMe', isSpeaking: false });
  }, [app, isUp, isSpeaking]);
}
