// What the page is told of the hosts on this network and of how they were looked for. Types only.

/**
 * The ways to find a host with no typing: `mdns` (DNS-SD over multicast), `probe` (a UDP broadcast that hosts answer), and `known`
 * (asking where hosts joined before were last).
 */
export type Way = 'mdns' | 'probe' | 'known';

export type WayOutcome =
  | 'searching'
  | 'found'
  | 'nothing'
  /** Nothing came this way though another way found a host that sends: the network drops it. */
  | 'blocked'
  /** It could not be tried: no network, or the system refused. */
  | 'failed';

export type FoundHost = {
  /** What it calls itself. Anybody can call themselves anything: the key is what counts. */
  readonly name: string;
  /** SHA-256 of its public key, lower-case hex, as it was advertised. Checked before anything is joined. */
  readonly fingerprint: string;
  /** `192.168.1.20:8443`, best first. Never empty. */
  readonly places: readonly [string, ...string[]];
  /** Its version of the program, as `1.2.3`; empty when it was found by way `known` only, which tells no more than its key. */
  readonly version: string;
  /** False when it speaks a protocol that this version does not. */
  readonly isCompatible: boolean;
  /** By which ways it was found. */
  readonly ways: readonly Way[];
  /**
   * `known`: this key was joined before. `stranger`: another key was joined before under this name, so it may be somebody who
   * pretends. `new`: neither.
   */
  readonly standing: 'known' | 'new' | 'stranger';
  /** Of a stranger: the key that was joined before under this name, for comparing. */
  readonly knownFingerprint?: string;
};

export type Discovery = {
  /** Known ones first, then by name. Without this computer's own. */
  readonly hosts: readonly FoundHost[];
  readonly ways: Readonly<Record<Way, WayOutcome>>;
};
