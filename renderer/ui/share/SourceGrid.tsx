// The screens, or the windows, that can be shared; or why there are none to choose from.
import { RadioGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { ScreenList } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { type SourceKind, sourcesOf } from './picked-source.ts';
import { SourceCard } from './SourceCard.tsx';

type Props = {
  readonly list: ScreenList | undefined;
  readonly kind: SourceKind;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
  /** Picked and shared in one go. */
  readonly onOpen: (id: string) => void;
};

export function SourceGrid({ list, kind, picked, onPick, onOpen }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const hasSettings = useView(({ system }) => system?.settingsPanes.includes('screen') ?? false);
  if (list === undefined) {
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        <Spinner />
        {t('share.picker.looking')}
      </p>
    );
  }
  if (list.kind === 'refused') {
    return (
      <Callout
        tone="warn"
        testId="screens-refused"
        title={t('share.picker.refusedTitle')}
        actions={
          hasSettings && (
            <Button
              size="small"
              data-testid="screen-settings"
              onClick={() => app.emit({ type: 'user.pressedSystemSettings', pane: 'screen' })}
            >
              {t('share.picker.openSettings')}
            </Button>
          )
        }
      >
        {t('share.picker.refused')}
      </Callout>
    );
  }
  if (list.kind === 'failed') {
    return (
      <Callout tone="warn" testId="screens-failed">
        {t('share.picker.failed')}
      </Callout>
    );
  }
  const sources = sourcesOf(list, kind);
  if (sources.length === 0) {
    return (
      <p className="text-muted">{kind === 'screen' ? t('share.picker.noScreens') : t('share.picker.noWindows')}</p>
    );
  }
  return (
    <RadioGroup.Root
      aria-label={kind === 'screen' ? t('share.picker.screens') : t('share.picker.windows')}
      value={picked ?? ''}
      onValueChange={onPick}
      className="grid w-full grid-cols-2 gap-3 self-start sm:grid-cols-3"
    >
      {sources.map((source) => (
        <SourceCard key={source.id} source={source} onOpen={() => onOpen(source.id)} />
      ))}
    </RadioGroup.Root>
  );
}
