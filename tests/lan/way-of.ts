// The way a link takes, as the page's own statistics tell it.
import type { Person } from '../e2e/person.ts';

/** The kinds of the two ends of the connected link, as the page sees them. */
export function wayOf({ page }: Person): Promise<string[]> {
  return page.evaluate(async () => {
    const link = window.witness.connections.find(({ connectionState }) => connectionState === 'connected');
    const reports = await link?.getStats();
    const transport = [...(reports?.values() ?? [])].find(({ type }) => type === 'transport');
    const pair = reports?.get(transport?.selectedCandidatePairId);
    return [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => String(reports?.get(id)?.candidateType));
  });
}
