// Finds a person in a long list.
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';

type Props = { readonly query: string; readonly onChange: (query: string) => void };

export function PeopleSearch({ query, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="relative mx-2 mb-3">
      <Search className="pointer-events-none absolute top-3.25 left-3.5 size-4.5 text-muted" aria-hidden />
      <input
        type="search"
        data-testid="search"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className="h-11 w-full rounded-xl bg-sunken pr-12 pl-11 text-[0.9375rem] outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {query !== '' && (
        <div className="absolute top-0 right-0">
          <IconButton icon={X} label={t('people.clearSearch')} onClick={() => onChange('')} />
        </div>
      )}
    </div>
  );
}
