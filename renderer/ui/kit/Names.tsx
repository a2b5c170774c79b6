// Several names in a row, each isolated, joined as the language does.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly names: readonly string[];
  /** After this many the rest is a number. */
  readonly most?: number;
  /** What is said of the rest; of people by default. */
  readonly more?: (count: number) => string;
};

export function Names({ names, most = 4, more }: Props) {
  const { t, i18n } = useTranslation();
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const parts = new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' }).formatToParts(shown);
  return (
    <>
      {parts.map(({ type, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one list have no other identity
        <Fragment key={index}>{type === 'element' ? <bdi>{value}</bdi> : value}</Fragment>
      ))}
      {rest > 0 && ` ${more?.(rest) ?? t('rooms.more', { count: rest })}`}
    </>
  );
}
