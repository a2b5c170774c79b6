// The mark of somebody who is shown large to everybody, beside their name.
import { Spotlight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSpotlit } from './use-spotlit.ts';

/** @param props.of whose tile it is, by key. */
export function SpotlightMark({ of }: { readonly of: string }) {
  const { t } = useTranslation();
  if (useSpotlit() !== of) return null;
  return (
    <span data-testid="spotlight-mark" className="flex shrink-0">
      <Spotlight className="size-3.5" aria-hidden />
      <span className="sr-only">{t('together.spotlight.mark')}</span>
    </span>
  );
}
