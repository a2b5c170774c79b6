// Copies a text and says so. Where the clipboard is closed (a page without HTTPS) it selects the text instead.
import { Check, Copy } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

/** How long "Copied" is shown, in milliseconds. */
const SHOWN_MS = 2_000;

type Props = { readonly text: string; readonly shownIn: RefObject<HTMLElement | null> };

/** @param shownIn the element that shows the text, for selecting it by hand. */
export function CopyButton({ text, shownIn }: Props) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      if (shownIn.current) getSelection()?.selectAllChildren(shownIn.current);
    }
  };
  return (
    <Button
      size="small"
      look={isCopied ? 'tonal' : 'quiet'}
      icon={isCopied ? Check : Copy}
      onClick={() => void copy()}
      aria-label={isCopied ? t('common.copied') : t('common.copyAddress', { address: text })}
    >
      <span aria-live="polite">{isCopied ? t('common.copied') : t('common.copy')}</span>
    </Button>
  );
}
