// Puts the chosen appearance and language on the document.
import { useEffect } from 'react';
import { useView } from './app-context.tsx';
import { changeTexts } from './texts/start-texts.ts';

export function useLook(): void {
  const appearance = useView((state) => state.preferences.appearance);
  const language = useView((state) => state.preferences.language);
  useEffect(() => {
    document.documentElement.dataset.appearance = appearance;
  }, [appearance]);
  useEffect(() => {
    void changeTexts(language);
  }, [language]);
}
