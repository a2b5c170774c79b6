// Writes the report and has it saved. Whatever goes wrong on the way is an answer, too: who asked is told.
import type { ReportOutcome } from '../../app/bridge/system-facts.ts';
import type { Adapters } from './adapters.ts';

export async function saveReport({ platform, report }: Pick<Adapters, 'platform' | 'report'>): Promise<ReportOutcome> {
  try {
    return await platform.saveReport(await report());
  } catch {
    return { kind: 'failed' };
  }
}
