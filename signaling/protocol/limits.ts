// Every number two machines must agree on, or that protects one of them. Imported by the server and by the page.

/** The version of the wire. A client that asks for another one is refused with `unsupported-protocol`. */
export const PROTOCOL_VERSION = 1;

/** The path of the WebSocket endpoint; upgrades anywhere else are refused. */
export const SOCKET_PATH = '/ws';

/** Where the page of the desktop app comes from: every host lets it open a socket. No site can have this origin. */
export const APP_ORIGIN = 'app://nearcall';
/** Below it lie the rows of bytes through the host, each at its token: one side posts to it, the other gets it. */
export const STREAMS_PATH = '/streams/';

/** The port a host tries first. */
export const DEFAULT_PORT = 8443;

export const LIMITS = {
  /** Longest name of a person, in code points. */
  nameMaxChars: 40,
  /** Longest name of a room, in code points. */
  roomMaxChars: 40,
  /** Longest text message, in UTF-16 code units. */
  textMaxChars: 8_000,
  /** Longest reaction, in UTF-16 code units: one emoji, some of which are families of them. */
  reactionMaxChars: 32,
  /** Longest side of a picture in a conversation, in pixels; its sender scales it down. */
  pictureMaxSide: 1_600,
  /** Largest picture in a conversation, in bytes. What is larger travels as a file. */
  pictureMaxBytes: 300_000,
  /** Bytes of one piece of a picture; as base64 it fits into a frame. */
  pieceMaxBytes: 30_000,
  /** Pieces of one picture. */
  piecesMax: 10,
  /** Keys that one receipt names at most. */
  receiptKeysMax: 100,
  /** Longest session description, in UTF-16 code units. Chromium's with four media sections is about 9,000. */
  sdpMaxChars: 48_000,
  /** Largest frame that is read, in bytes. A larger one is answered with `too-large`. */
  frameMaxBytes: 64 * 1024,
  /** A frame of this many bytes is not even received: the connection is closed (WebSocket code 1009). */
  frameAbortBytes: 1024 * 1024,
  /** Frames a connection may send at once before the rate below applies. A call's set-up takes about 30. */
  rateBurst: 240,
  /** Frames a second a connection may send for ever. */
  ratePerSecond: 60,
  /** Frames refused with `too-fast`, one after another, after which the connection is closed (code 1008). */
  rateStrikes: 120,
  /** What an offending frame (any answered with an error about its form) costs, in ordinary frames. */
  offenceCost: 4,
  /** Connections from one address. A classroom behind one router is one address. */
  connectionsPerAddress: 200,
  /** Connections in all. */
  connectionsInAll: 4_000,
  /** People in one room when its creator names no capacity. A mesh of this many carries sound. */
  roomCapacity: 16,
  /** Members of one room who may send video at once: what a mesh of ordinary machines carries. */
  videoSeats: 8,
  /** Longest passcode of a room, in UTF-16 code units. */
  passcodeMaxChars: 64,
  /** People who may wait in front of one room at once. */
  lobbyMax: 100,
  /** Wrong passcodes from one address before a wait is asked for. */
  passcodeFreeTries: 3,
  /** The first wait after those, in milliseconds; it doubles with every further wrong one. */
  passcodeWaitMs: 1_000,
  /** The longest of these waits, in milliseconds. */
  passcodeWaitMaxMs: 60_000,
  /** How long a session is kept after its connection broke, in milliseconds. */
  sessionGraceMs: 60_000,
  /** Frames kept for one session until it has confirmed them. Further ones end its claim to be resumed. */
  keptFramesMax: 1_000,
  /** Bytes of such frames. */
  keptBytesMax: 1024 * 1024,
  /** A client confirms at the latest after this many kept frames. */
  ackEvery: 16,
  /** The largest capacity that may be named. */
  roomCapacityMax: 500,
  /** Rooms one person may be in at once. */
  roomsPerPerson: 8,
  /** People one person may be setting up calls with, or be in a call with, at once. */
  callsPerPerson: 32,
  /** Transfers of files one person may have offered and not ended at once. */
  transfersPerPerson: 32,
  /** Files in one transfer. */
  filesPerTransfer: 20_000,
  /** Longest list of the files of one transfer, in bytes. */
  fileListMaxBytes: 4 * 1024 * 1024,
  /** Longest name of a file or folder that is offered, in UTF-16 code units. */
  fileNameMaxChars: 1_000,
  /** The server pings this often, in milliseconds. Page timers are throttled in hidden windows; the server's are not. */
  heartbeatMs: 5_000,
  /** A connection silent for this long, in milliseconds, is dead. */
  deadAfterMs: 15_000,
  /** A connection must log in within this time, in milliseconds. */
  loginWithinMs: 120_000,
  /** Bytes queued towards a slow reader after which it is dropped. */
  queueMaxBytes: 4 * 1024 * 1024,
  /** After a first presence change, further ones are gathered for this long, in milliseconds. */
  presenceBatchMs: 50,
  /** Rows of bytes through the host that one person may have asked for and not ended. */
  streamsPerPerson: 4,
  /** Such rows in all: each takes as much of the host's cable as there is. */
  streamsInAll: 32,
  /** Both sides of such a row must be there within this time, in milliseconds. */
  streamWaitMs: 30_000,
  /** Such a row in which nothing has moved for this long, in milliseconds, is cut. */
  streamStallMs: 60_000,
  /** A call that nobody answers ends after this long, in milliseconds. */
  ringMs: 45_000,
} as const;
