// Our own picker of screens and windows, where the system has none: live pictures, the sound, and what matters most about it.
import { Tabs } from 'radix-ui';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Share, ShareHint } from '../../core/share-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { pickedSource, type SourceKind } from './picked-source.ts';
import { SourceGrid } from './SourceGrid.tsx';

type Props = {
  readonly share: Extract<Share, { phase: 'choosing' }>;
  readonly returnTo: RefObject<HTMLElement | null>;
};

const KINDS: readonly SourceKind[] = ['screen', 'window'];
const HINTS: readonly ShareHint[] = ['detail', 'motion'];

export function ScreenPicker({ share, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const hasSystemSound = useView(({ system }) => system?.hasSystemSound ?? false);
  const [kind, setKind] = useState<SourceKind>('screen');
  const [chosen, setChosen] = useState<string>();
  const [hasSound, setHasSound] = useState(false);
  const picked = pickedSource(share.list, kind, chosen);
  const shareIt = (id: string) =>
    app.emit({ type: 'user.choseScreen', id, hasSound: hasSystemSound && hasSound, hint: share.hint });
  return (
    <Modal
      title={t('share.picker.title')}
      lead={t('share.picker.lead')}
      isWide
      onClose={() => app.emit({ type: 'user.closedScreenPicker' })}
      returnTo={returnTo}
    >
      <Tabs.Root value={kind} onValueChange={(value) => setKind(value as SourceKind)} data-testid="screen-picker">
        <Tabs.List className="flex rounded-xl bg-sunken p-1">
          {KINDS.map((value) => (
            <Tabs.Trigger
              key={value}
              value={value}
              data-testid={`picker-${value}`}
              className="h-9 flex-1 rounded-lg px-3.5 text-sm font-medium text-muted transition-colors hover:text-ink data-[state=active]:bg-surface data-[state=active]:text-ink data-[state=active]:shadow-rest pointer-coarse:h-11 dark:data-[state=active]:bg-hover"
            >
              {value === 'screen' ? t('share.picker.screens') : t('share.picker.windows')}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {KINDS.map((value) => (
          <Tabs.Content
            key={value}
            value={value}
            tabIndex={-1}
            className="mt-4 grid max-h-[min(24rem,44dvh)] min-h-40 place-items-center overflow-y-auto p-1 outline-none"
          >
            <SourceGrid list={share.list} kind={value} picked={picked} onPick={setChosen} onOpen={shareIt} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line pt-4">
        <Choices
          label={t('share.picker.hint')}
          value={share.hint}
          choices={HINTS.map((value) => ({ value, label: t(`share.hint.${value}`) }))}
          onChange={(hint) => app.emit({ type: 'user.choseShareHint', hint })}
        />
        {hasSystemSound && (
          <Toggle label={t('share.picker.sound')} isOn={hasSound} onChange={setHasSound} testId="share-sound" />
        )}
      </div>
      <Button
        look="primary"
        size="large"
        className="mt-5 w-full"
        data-testid="share-chosen"
        disabled={picked === undefined}
        onClick={() => picked !== undefined && shareIt(picked)}
      >
        {t('share.picker.share')}
      </Button>
    </Modal>
  );
}
