// What stands in the menu of one person.
import { Activity, Camera, Pin, PinOff, ScreenShare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { VOLUME_MAX } from '../../core/volumes.ts';
import { useApp, useView } from '../app-context.tsx';
import { Slider } from '../kit/Slider.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { shareOf } from '../quality/numbers.ts';
import { usePhotos } from '../recording/Photos.tsx';
import { TogetherActions } from '../together/TogetherActions.tsx';
import { usePin } from './Pins.tsx';
import type { StagedPerson } from './staged.ts';
import { TileMenuAction } from './TileMenuAction.tsx';
import { useVolume } from './use-volume.ts';

const STEP = 0.05;

type Props = {
  readonly person: StagedPerson;
  readonly canPin: boolean;
  readonly onQuality: (person: PersonId) => void;
};

export function TileMenuBody({ person, canPin, onQuality }: Props) {
  const { id, name, link, state, theirs } = person;
  const { t, i18n } = useTranslation();
  const { volume, isMuted, change } = useVolume(name);
  const { isPinned, togglePin } = usePin(id);
  const app = useApp();
  const isAsked = useView(({ shareAsks }) => shareAsks.asked.includes(id));
  const canAsk = state === 'connected' && theirs?.screenSinceMs === undefined;
  const takePhoto = usePhotos();
  const percent = shareOf(volume, i18n.language);
  return (
    <>
      <div className="px-3 pt-2.5">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
        </p>
        <div className="mt-2 mb-1 flex justify-between text-sm text-muted">
          <span>{t('volume.volume')}</span>
          <span data-testid="volume-now" className="tabular-nums">
            {percent}
          </span>
        </div>
        <Slider
          label={t('volume.volume')}
          testId="volume"
          value={volume}
          max={VOLUME_MAX}
          step={STEP}
          usual={1}
          valueText={percent}
          // Who turns somebody up wants to hear them.
          onChange={(wanted) => change({ volume: wanted, isMuted: false })}
          {...(isMuted && { className: 'opacity-50' })}
        />
        <div className="pb-2">
          <Toggle
            label={t('volume.muteForMe')}
            hint={t('volume.muteHint')}
            testId="mute-for-me"
            isOn={isMuted}
            onChange={(wanted) => change({ isMuted: wanted })}
          />
        </div>
      </div>
      <div className="mx-3 my-1.5 h-px bg-line" />
      {canPin && (
        <TileMenuAction
          icon={isPinned ? PinOff : Pin}
          label={t(isPinned ? 'stage.unpin' : 'stage.pin', { name })}
          testId="menu-pin"
          onPress={togglePin}
        />
      )}
      <TogetherActions person={person} />
      {canAsk && (
        <TileMenuAction
          icon={ScreenShare}
          label={isAsked ? t('watch.isAsked') : t('watch.ask')}
          testId="menu-ask-share"
          onPress={() => app.emit({ type: 'user.askedForShare', person: id })}
        />
      )}
      {theirs?.camera !== false && (
        <TileMenuAction
          icon={Camera}
          label={t('recording.photo.take')}
          testId="menu-photo"
          onPress={() => takePhoto({ kind: 'person', link }, { person: id, name })}
        />
      )}
      <TileMenuAction
        icon={Activity}
        label={t('call.statistics')}
        testId="menu-quality"
        onPress={() => onQuality(id)}
      />
    </>
  );
}
