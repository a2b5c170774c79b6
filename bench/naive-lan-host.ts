// The naive mesh page's host as a program of its own, for a machine of the test network: `… ADDRESS PORT`. Prints its port.
import { startNaiveHost } from './naive/host.ts';

const [, , address = '127.0.0.1', port = '0'] = process.argv;
const host = await startNaiveHost('bench/naive/mesh-page.html', Number(port), address);
console.log(JSON.stringify({ port: host.port }));
