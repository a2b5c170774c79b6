// The UDP ports by which hosts are found. Pure.
import { DEFAULT_PORT } from '../protocol/index.ts';

/** RFC 6762, 3. */
export const MDNS_PORT = 5353;

/** Where hosts hear a broadcast; the same number that a host's server tries first, so that one rule of a firewall does for both. */
export const PROBE_PORT = DEFAULT_PORT;
