// Everything that is said aloud of what people do together. Always there with the stage: a live region must exist before its news.
import { ClockAnnouncer } from './ClockAnnouncer.tsx';
import { HandAnnouncer } from './HandAnnouncer.tsx';
import { ReactionAnnouncer } from './ReactionAnnouncer.tsx';
import { SpotlightAnnouncer } from './SpotlightAnnouncer.tsx';

export function TogetherAnnouncer() {
  return (
    <>
      <HandAnnouncer />
      <ReactionAnnouncer />
      <SpotlightAnnouncer />
      <ClockAnnouncer />
    </>
  );
}
