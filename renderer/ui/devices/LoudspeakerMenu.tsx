// A button that says which loudspeaker is used for something, and opens the choice of others. Nothing where there is no choice.
import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { Menu } from '../kit/Menu.tsx';
import { MenuChoices } from '../kit/MenuChoices.tsx';

type Props = {
  readonly icon: LucideIcon;
  /** What is heard there. */
  readonly label: string;
  /** Where no heading says it. */
  readonly hasLabel: boolean;
  /** `undefined`: where the system sends it. */
  readonly chosen: string | undefined;
  readonly onChoose: (deviceId: string | undefined) => void;
  readonly testId: string;
  /** More in the menu, under the choice. */
  readonly children?: ReactNode;
};

export function LoudspeakerMenu({ icon: Icon, label, hasLabel, chosen, onChoose, testId, children }: Props) {
  const { t } = useTranslation();
  const speakers = useView(({ media }) => media.report.speakers);
  if (speakers.length === 0) return null;
  const used = speakers.find(({ deviceId }) => deviceId === chosen);
  const shown = used?.label || t('ring.asSystem');
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          data-testid={testId}
          aria-label={`${label}: ${shown}`}
          className="flex min-h-11 w-full min-w-0 items-center gap-2 rounded-xl px-2 py-1 sm:gap-3 sm:px-3 text-left text-sm transition-colors max-lg:col-span-2 hover:bg-sunken data-[state=open]:bg-sunken"
        >
          <Icon className="size-4.5 shrink-0 text-muted" aria-hidden />
          {hasLabel && <span className="shrink-0">{label}</span>}
          <span className={classes('line-clamp-2 min-w-0 flex-1 break-words', hasLabel && 'text-right text-muted')}>
            {shown}
          </span>
          <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
        </button>
      }
    >
      <MenuChoices
        label={label}
        value={used?.deviceId ?? ''}
        onChange={(value) => onChoose(value === '' ? undefined : value)}
        choices={[
          { value: '', label: t('ring.asSystem') },
          ...speakers.map(({ deviceId, label: name }, index) => ({
            value: deviceId,
            label: name || t('devices.unnamed', { number: index + 1 }),
          })),
        ]}
      />
      {children}
    </Menu>
  );
}
