// What stands in the picker's two tabs, and what is chosen in them. Pure.
import type { ScreenList, ScreenSource } from '../../../app/bridge/system-facts.ts';

export type SourceKind = ScreenSource['kind'];

export function sourcesOf(list: ScreenList | undefined, kind: SourceKind): readonly ScreenSource[] {
  return list?.kind === 'sources' ? list.sources.filter((source) => source.kind === kind) : [];
}

/**
 * The source that "Share" would share: the one that was picked while it is there and its tab is open, or the only one there is in the
 * tab. A window that was closed is nobody's choice any more.
 */
export function pickedSource(
  list: ScreenList | undefined,
  kind: SourceKind,
  picked: string | undefined,
): string | undefined {
  const sources = sourcesOf(list, kind);
  const found = sources.find(({ id }) => id === picked);
  const [first, second] = sources;
  return found?.id ?? (kind === 'screen' && second === undefined ? first?.id : undefined);
}
