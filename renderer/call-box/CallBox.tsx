// Who rings, and the three answers. Nothing but a button declines.
import { Maximize2, Phone, PhoneOff, Video } from 'lucide-react';
import type { BoxPress, BoxView } from '../../app/bridge/shell-facts.ts';
import { Avatar } from '../ui/kit/Avatar.tsx';
import { Button } from '../ui/kit/Button.tsx';
import { BOX_TEXTS } from './box-texts.ts';

type Props = {
  readonly call: NonNullable<BoxView['call']>;
  readonly language: BoxView['language'];
  readonly onPress: (press: BoxPress) => void;
};

export function CallBox({ call, language, onPress }: Props) {
  const t = BOX_TEXTS[language];
  const { id, name, hasVideo } = call;
  const accept = (withVideo: boolean) => onPress({ kind: 'accept', id, hasVideo: withVideo });
  return (
    <main
      role="alertdialog"
      aria-labelledby="who"
      aria-describedby="what"
      data-testid="call-box"
      data-call={id}
      className="flex h-screen flex-col justify-between gap-3 overflow-hidden border border-line bg-surface p-3.5 text-ink select-none"
    >
      <div className="flex min-w-0 items-center gap-3">
        <span className="relative">
          <span className="absolute -inset-1 rounded-full border-2 border-accent motion-safe:animate-pulse" />
          <Avatar name={name} className="relative size-11 text-base" />
        </span>
        <div className="min-w-0 flex-1">
          <h1 id="who" className="truncate leading-snug font-semibold" title={name}>
            <bdi>{name}</bdi>
          </h1>
          <p id="what" className="truncate text-sm text-muted">
            {call.room !== undefined ? t.intoRoom : hasVideo ? t.video : t.audio}
          </p>
        </div>
        <button
          type="button"
          aria-label={t.show}
          title={t.show}
          data-testid="show"
          className="grid size-11 shrink-0 place-items-center rounded-xl text-muted transition-colors hover:bg-sunken hover:text-ink"
          onClick={() => onPress({ kind: 'show' })}
        >
          <Maximize2 className="size-4.5" aria-hidden />
        </button>
      </div>
      <div className="grid grid-cols-3 gap-2">
        <Button
          look="danger"
          icon={PhoneOff}
          aria-label={t.declineNamed(name)}
          data-testid="decline"
          className="px-2!"
          onClick={() => onPress({ kind: 'decline', id })}
        >
          {t.decline}
        </Button>
        <Button
          look={hasVideo ? 'quiet' : 'primary'}
          icon={Phone}
          aria-label={t.acceptAudioNamed(name)}
          data-testid="accept-audio"
          className="px-2!"
          onClick={() => accept(false)}
        >
          {t.acceptAudio}
        </Button>
        <Button
          look={hasVideo ? 'primary' : 'quiet'}
          icon={Video}
          aria-label={t.acceptVideoNamed(name)}
          data-testid="accept-video"
          className="px-2!"
          onClick={() => accept(true)}
        >
          {t.acceptVideo}
        </Button>
      </div>
    </main>
  );
}
