// What is said in English about the server on this computer when it falls, and about reports.
import type { ReportOutcome } from '../../../app/bridge/system-facts.ts';

export const serveEn = {
  restarting: 'Hosting starts again…',
  restartingLead: 'The host on this computer failed and is started again. Calls that are running go on.',
  report: {
    save: 'Save a report',
    menu: 'Save a report…',
    faultLead: 'A report helps to find the mistake. It holds no names and no messages, and is sent nowhere.',
    title: {
      saved: 'The report is saved',
      failed: 'The report could not be saved',
    } satisfies Record<Exclude<ReportOutcome['kind'], 'cancelled'>, string>,
    failedLead: 'Choose another place and try again.',
  },
};
