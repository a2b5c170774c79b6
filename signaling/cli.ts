// The headless host: `npm run serve -- --port 8443 --name "Lab"`. Reads options and environment, prints where to go, stops on a signal.
import { fileURLToPath } from 'node:url';
import { HELP, readOptions } from './server/cli-options.ts';
import { describeHost } from './server/cli-output.ts';
import { reasonOf } from './server/log.ts';
import { SignalingStartError, startSignaling } from './start.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.kind === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if (options.kind === 'mistake') {
    process.stderr.write(`${options.message}\nTry --help.\n`);
    process.exitCode = 2;
    return;
  }
  const host = await startSignaling({
    ...options.config,
    webRoot: fileURLToPath(new URL('../renderer/', import.meta.url)),
    log: (level, event, details) => {
      if (level === 'error' || level === 'warn')
        process.stderr.write(`${level}: ${event} ${JSON.stringify(details ?? {})}\n`);
    },
  });
  const stop = (): void => {
    void host.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(
    options.isJson
      ? `${JSON.stringify({ urls: host.urls, port: host.port, fingerprint: host.fingerprint })}\n`
      : describeHost(options.config.name, host, process.env.LANG ?? ''),
  );
}

main().catch((error: unknown) => {
  // What somebody can mend is one line; a bug shows where it is.
  process.stderr.write(
    `${error instanceof SignalingStartError || !(error instanceof Error) ? reasonOf(error) : error.stack}\n`,
  );
  process.exitCode = 1;
});
