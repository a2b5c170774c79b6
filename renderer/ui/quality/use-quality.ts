// The people I am linked with, and how good each link is, drawn anew when either changes.
import { useMemo } from 'react';
import type { LinkId } from '../../../signaling/protocol/index.ts';
import type { LinkStats } from '../../core/link-stats.ts';
import { type Linked, linkedPeople } from '../../core/linked.ts';
import { grade, type Quality } from '../../core/quality.ts';
import { useView } from '../app-context.tsx';

const NO_LOOKS: readonly LinkStats[] = [];

export function useLinked(): readonly Linked[] {
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  return useMemo(() => linkedPeople({ call, room }), [call, room]);
}

export function useLooks(link: LinkId): readonly LinkStats[] {
  return useView((state) => state.quality[link]) ?? NO_LOOKS;
}

export function useQuality(link: LinkId): Quality {
  const looks = useLooks(link);
  // One that was given up is no longer among the linked.
  const state = useView((now) => linkedPeople(now).find((linked) => linked.link === link)?.state) ?? 'failed';
  return useMemo(() => grade(looks, state), [looks, state]);
}
