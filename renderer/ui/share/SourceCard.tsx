// One screen or window in the picker: a live picture of it and its name.
import { AppWindow, Monitor } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { ScreenSource } from '../../../app/bridge/system-facts.ts';

type Props = { readonly source: ScreenSource; readonly onOpen: () => void };

export function SourceCard({ source, onOpen }: Props) {
  const { id, name, kind, thumbnail, icon } = source;
  const Icon = kind === 'screen' ? Monitor : AppWindow;
  return (
    <RadioGroup.Item
      value={id}
      aria-label={name}
      data-testid="screen-source"
      data-source={id}
      onDoubleClick={onOpen}
      className="flex min-w-0 flex-col rounded-2xl p-2 text-left ring-1 ring-line transition-colors ring-inset hover:bg-sunken data-[state=checked]:bg-accent-soft data-[state=checked]:ring-3 data-[state=checked]:ring-accent"
    >
      <span className="grid aspect-16/10 w-full place-items-center overflow-hidden rounded-xl bg-sunken">
        {thumbnail === '' ? (
          <Icon className="size-8 text-muted" aria-hidden />
        ) : (
          <img src={thumbnail} alt="" className="size-full object-contain" />
        )}
      </span>
      <span className="mt-2 flex w-full min-w-0 items-center gap-2 px-1 pb-0.5 text-sm font-medium">
        {icon === undefined ? (
          <Icon className="size-4 shrink-0 text-muted" aria-hidden />
        ) : (
          <img src={icon} alt="" className="size-4 shrink-0" />
        )}
        <bdi className="truncate">{name}</bdi>
      </span>
    </RadioGroup.Item>
  );
}
