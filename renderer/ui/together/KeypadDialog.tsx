// The keypad of a call of two: tones by press or by key, and those that went out.
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TONES, type Tone, toneOf } from '../../core/keypad.ts';
import { useApp, useView } from '../app-context.tsx';
import { Modal } from '../kit/Modal.tsx';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function KeypadDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const sent = useView((state) => state.tones);
  const pad = useRef<HTMLDivElement>(null);
  const press = (tone: Tone) => app.emit({ type: 'user.pressedTone', tone });
  return (
    <Modal title={t('together.keypad.title')} lead={t('together.keypad.lead')} onClose={onClose} returnTo={returnTo}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are the buttons' own, typed instead of pressed */}
      <div
        ref={pad}
        data-keeps-keys
        onKeyDown={(event) => {
          const tone = toneOf(event.key);
          if (!tone || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          press(tone);
          pad.current?.querySelector<HTMLElement>(`[data-tone="${tone}"]`)?.focus();
        }}
      >
        <output
          data-testid="tones-sent"
          aria-label={t('together.keypad.sent')}
          className="mb-4 block h-12 truncate rounded-2xl bg-sunken px-4 text-center text-xl leading-12 font-semibold tracking-widest tabular-nums"
          dir="ltr"
        >
          {sent}
        </output>
        <div className="grid grid-cols-4 gap-2" dir="ltr">
          {TONES.map((tone) => (
            <button
              key={tone}
              type="button"
              data-tone={tone}
              onClick={() => press(tone)}
              aria-label={tone === '*' ? t('together.keypad.star') : tone === '#' ? t('together.keypad.hash') : tone}
              className="h-14 rounded-2xl bg-sunken text-xl font-semibold transition-colors hover:bg-hover"
            >
              {tone}
            </button>
          ))}
        </div>
      </div>
    </Modal>
  );
}
