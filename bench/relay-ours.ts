// Our server as the benchmark runs it: plain sockets, and the limits on rates and numbers lifted. Everything else is as shipped.
import { startSignaling } from '../signaling/start.ts';
import { reportAsServer } from './relay-server-report.ts';

const host = await startSignaling({
  port: 0,
  host: '127.0.0.1',
  name: 'bench',
  dataDir: '.',
  tls: false,
  limits: { rateBurst: 1e12, ratePerSecond: 1e9, connectionsInAll: 1e6, connectionsPerAddress: 1e6 },
});
reportAsServer(host.port);
