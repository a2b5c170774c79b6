// Whether my picture belongs on the stage: I want it to be seen, and nothing says that it can't be.
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';

export function useCameraMeant(own: OwnMedia): boolean {
  const hasFailed = useView(({ media }) => media.report.camera.kind === 'failed');
  return own.hasCamera && !hasFailed;
}
