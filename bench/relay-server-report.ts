// What a server under test tells the benchmark: its port, and its memory when asked (`node --expose-gc`).

export type ServerReport = { port: number } | { heapBytes: number; rssBytes: number };

export function reportAsServer(port: number): void {
  const send = (report: ServerReport): void => void process.send?.(report);
  process.on('message', async () => {
    // Twice, with a turn between: buffers are freed after the objects that held them.
    for (let i = 0; i < 2; i += 1) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    send({ heapBytes: heapUsed + external, rssBytes: rss });
  });
  process.on('disconnect', () => process.exit(0));
  send({ port });
}
