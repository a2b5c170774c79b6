// The fields of a browser's statistics that are read here, none of which every browser has. PURE. Types only.

export type Entry = {
  readonly id: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly timestamp?: number;
  readonly kind?: string;
  /** Which slot: the number of its section in the description. */
  readonly mid?: string;
  readonly codecId?: string;
  readonly mimeType?: string;
  readonly remoteId?: string;
  readonly localId?: string;
  readonly mediaSourceId?: string;
  readonly bytesReceived?: number;
  readonly bytesSent?: number;
  readonly packetsReceived?: number;
  readonly packetsSent?: number;
  readonly packetsLost?: number;
  readonly fractionLost?: number;
  /** In seconds, as all times but `timestamp`. */
  readonly jitter?: number;
  readonly roundTripTime?: number;
  readonly currentRoundTripTime?: number;
  readonly concealedSamples?: number;
  readonly silentConcealedSamples?: number;
  readonly totalSamplesReceived?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly framesDecoded?: number;
  readonly framesEncoded?: number;
  readonly framesPerSecond?: number;
  readonly freezeCount?: number;
  readonly jitterBufferDelay?: number;
  readonly jitterBufferEmittedCount?: number;
  readonly totalEncodeTime?: number;
  readonly qualityLimitationReason?: string;
  readonly selectedCandidatePairId?: string;
  readonly selected?: boolean;
  readonly nominated?: boolean;
  readonly state?: string;
  readonly localCandidateId?: string;
  readonly remoteCandidateId?: string;
  readonly availableOutgoingBitrate?: number;
  readonly responsesReceived?: number;
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly relayProtocol?: string;
  readonly networkType?: string;
  readonly address?: string;
  readonly ip?: string;
  readonly port?: number;
};

export type StatsReport = ReadonlyMap<string, Entry>;
