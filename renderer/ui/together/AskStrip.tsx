// Somebody asks me to mute or to unmute, and one press does it; or how many have done what I asked for. Both go by themselves.
import { Mic, MicOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askProgress } from '../../core/asks.ts';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

const CARD =
  'pointer-events-auto flex max-w-full animate-rise items-center gap-3 rounded-3xl bg-surface/95 py-2 pr-2 pl-4 text-sm shadow-float';

export function AskStrip({ own }: { readonly own: OwnMedia }) {
  // Always there: news in a region that comes with it is not read out.
  return (
    <div role="status" className="flex w-full flex-col items-center gap-3" data-testid="asks">
      <AskOfMe own={own} />
      <MyAsk />
    </div>
  );
}

function AskOfMe({ own }: { readonly own: OwnMedia }) {
  const { t } = useTranslation();
  const app = useApp();
  const ask = useView(({ asks }) => asks.ofMe);
  if (!ask || own.isMuted === (ask.what === 'mute')) return null;
  const isMute = ask.what === 'mute';
  const Icon = isMute ? MicOff : Mic;
  return (
    <div data-testid="ask-of-me" data-what={ask.what} className={CARD}>
      <Icon className="size-4.5 shrink-0 text-accent-ink" aria-hidden />
      <p className="min-w-0 flex-1 font-medium text-pretty">
        <Sentence
          text={t(isMute ? 'together.ask.ofMeMute' : 'together.ask.ofMeUnmute', { name: NAME })}
          name={ask.name}
        />
      </p>
      <Button
        size="small"
        look="tonal"
        data-testid="do-as-asked"
        onClick={() => app.emit({ type: 'user.toggledMicrophone' })}
      >
        {t(isMute ? 'call.mute' : 'call.unmute')}
      </Button>
      <Dismiss whose="ofMe" />
    </div>
  );
}

function MyAsk() {
  const { t } = useTranslation();
  const what = useView(({ asks }) => asks.mine?.what);
  const done = useView((state) => askProgress(state).done);
  const count = useView((state) => askProgress(state).of);
  if (!what || count === 0) return null;
  return (
    <div data-testid="my-ask" data-done={done} className={CARD}>
      <p className="min-w-0 flex-1 font-medium tabular-nums">
        {t(what === 'mute' ? 'together.ask.muted' : 'together.ask.unmuted', { count, done })}
      </p>
      <Dismiss whose="mine" />
    </div>
  );
}

function Dismiss({ whose }: { readonly whose: 'ofMe' | 'mine' }) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <IconButton icon={X} label={t('common.dismiss')} onClick={() => app.emit({ type: 'user.dismissedAsk', whose })} />
  );
}
