// Which way a camera looks, as far as a browser says it: in what the camera can do, or only in its name.
import type { Facing } from '../core/media.ts';

type Camera = Pick<MediaDeviceInfo, 'label'> & { readonly getCapabilities?: () => { facingMode?: string[] } };

/** As Android, iOS and Firefox name them, in the languages of this program. */
const NAMES: Readonly<Record<Facing, RegExp>> = { user: /\bfront\b|前置/i, environment: /\b(back|rear)\b|后置/i };

/** @returns `undefined` where nothing says it: a camera on a desk looks at its person, but nobody turns it by a button. */
export function facingOf(camera: Camera | undefined): Facing | undefined {
  const modes = camera?.getCapabilities?.().facingMode ?? [];
  const facings: readonly Facing[] = ['user', 'environment'];
  return (
    facings.find((facing) => modes.includes(facing)) ??
    facings.find((facing) => camera !== undefined && NAMES[facing].test(camera.label))
  );
}
