// What nobody caught in the main process: logged, said to the person, and the end. The one place for it. A process whose state nobody
// knows must not go on talking to the network.
import { app, dialog } from 'electron';
import { serveTexts } from '../hosting/serve-texts.ts';
import type { Language } from '../language.ts';
import type { Log } from './log.ts';

export type FaultOptions = {
  readonly log: Log;
  readonly logFolder: string;
  readonly language: () => Language;
};

export type Faults = {
  /** Without settings or page there is nothing to show but why. */
  readonly couldNotStart: (error: unknown) => void;
};

export function catchFaults({ log, logFolder, language }: FaultOptions): Faults {
  let isEnding = false;

  function end(event: string, title: string, lead: string, error: unknown): void {
    log('error', event, { reason: stackOf(error) });
    // The first fault is the cause; those that follow from it would only pile up boxes.
    if (isEnding) return;
    isEnding = true;
    dialog.showErrorBox(title, lead);
    app.exit(1);
  }

  const fault = (error: unknown) => {
    const texts = serveTexts(language());
    end('fault', texts.fault, `${texts.faultDetail}\n${logFolder}`, error);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  // Chromium starts its helpers again by itself; the server's process is looked after in hosted-server.ts.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log(reason === 'clean-exit' ? 'debug' : 'warn', 'child process gone', { type, reason, exitCode }),
  );
  return {
    couldNotStart: (error) =>
      end(
        'not started',
        serveTexts(language()).notStarted,
        error instanceof Error ? error.message : String(error),
        error,
      ),
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
