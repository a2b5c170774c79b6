// Why a device gives nothing, in the words that fit where the page runs: a desktop window has no address bar to allow something next to.
import { useTranslation } from 'react-i18next';
import type { DeviceKind, DeviceProblem } from '../../core/media.ts';
import { useView } from '../app-context.tsx';

export function useProblemText(kind: DeviceKind): (problem: DeviceProblem) => string {
  const { t } = useTranslation();
  const isApp = useView((state) => state.system !== undefined);
  return (problem) =>
    isApp && problem === 'refused' ? t(`system.refused.${kind}`) : t(`deviceProblem.${kind}.${problem}`);
}
