// Writes docs/protocol.md from the schemas, the examples, the error codes and the limits. `--check` only says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/mini';
import { importTypescript } from './run-typescript.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const TARGET = 'docs/protocol.md';
const protocol = /** @type {typeof import('../signaling/protocol/index.ts')} */ (
  await importTypescript('signaling/protocol/index.ts')
);
const { CLIENT_EXAMPLES, SERVER_EXAMPLES, PEER_EXAMPLES } =
  /** @type {typeof import('../signaling/protocol/examples.ts')} */ (
    await importTypescript('signaling/protocol/examples.ts')
  );

/** @typedef {import('../signaling/protocol/directed-examples.ts').Explained} Explained */
/**
 * @typedef {object} Json The part of JSON Schema that zod writes for us.
 * @property {string} [type]
 * @property {Record<string, Json>} [properties]
 * @property {string[]} [required]
 * @property {Json} [items]
 * @property {Json[]} [anyOf]
 * @property {Json[]} [oneOf]
 * @property {unknown} [const]
 * @property {unknown[]} [enum]
 * @property {string} [pattern]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {number} [minimum]
 * @property {number} [maximum]
 */

/** What a pattern means, so that nobody has to read it. */
const PATTERNS = new Map([
  ['^@[a-z0-9]{8}$', 'person id'],
  [String.raw`^[\w-]{1,64}$`, 'mark: 1 to 64 letters, digits, `-`, `_`'],
  [String.raw`^[\w-]{22,64}$`, 'token'],
]);

/** @param {Json} schema @returns {string} */
function typeOf(schema) {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) {
    return schema.enum.length > 10
      ? 'error code'
      : schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of: ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object')
    return `{ ${fieldsOf(schema)
      .map(([name, type]) => `${name}: ${type}`)
      .join('; ')} }`;
  if (schema.pattern !== undefined && PATTERNS.has(schema.pattern)) return String(PATTERNS.get(schema.pattern));
  if (schema.type === 'string') return `text${range('', schema.minLength, schema.maxLength, ' characters')}`;
  if (schema.type === 'integer') return `whole number${range('', schema.minimum, schema.maximum, '')}`;
  return schema.type ?? 'anything';
}

/** @param {string} before @param {number | undefined} from @param {number | undefined} to @param {string} unit */
function range(before, from, to, unit) {
  if (from === Number.MIN_SAFE_INTEGER) return before;
  if (to === undefined || to === Number.MAX_SAFE_INTEGER) return from ? `${before}, from ${from}${unit}` : before;
  return from === undefined ? `${before}, at most ${to}${unit}` : `${before}, ${from} to ${to}${unit}`;
}

/** @param {Json} schema @returns {[string, string][]} */
function fieldsOf(schema) {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => [
    schema.required?.includes(name) ? name : `${name}?`,
    typeOf(field),
  ]);
}

/** @param {z.ZodMiniType} schema */
function fieldLists(schema) {
  const json = /** @type {Json} */ (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return (json.oneOf ?? json.anyOf ?? [json]).map((one) =>
    fieldsOf(one)
      .filter(([name]) => name !== 'type')
      .map(([name, type]) => `- \`${name}\`: ${type}`)
      .join('\n'),
  );
}

/** @param {string} type @param {Explained} explained @param {z.ZodMiniType} schema */
function section(type, { meaning, examples }, schema) {
  const lists = fieldLists(schema).filter((list) => list !== '');
  const fields = lists.length > 0 ? `\n${lists.join('\n\nor\n\n')}\n` : '';
  return `### ${type}\n\n${meaning}\n${fields}\n\`\`\`json\n${examples.map((example) => JSON.stringify(example)).join('\n')}\n\`\`\`\n`;
}

/** @param {Readonly<Record<string, Explained>>} explained @param {Readonly<Record<string, z.ZodMiniType>>} schemas */
function sections(explained, schemas) {
  return Object.entries(schemas)
    .map(([type, schema]) => section(type, /** @type {Explained} */ (explained[type]), schema))
    .join('\n');
}

/** The doc comments above the numbers: they are the meaning. */
async function limitsTable() {
  const source = await readFile('signaling/protocol/limits.ts', 'utf8');
  const rows = [...source.matchAll(/\/\*\* ([^\n]*) \*\/\n {2}(\w+):/g)].map(([, meaning, name]) => {
    const value = /** @type {Record<string, number>} */ (protocol.LIMITS)[String(name)];
    return `| \`${name}\` | ${value} | ${meaning} |`;
  });
  if (rows.length !== Object.keys(protocol.LIMITS).length) throw new Error('a limit has no doc comment of one line');
  return ['| limit | value | meaning |', '|---|---|---|', ...rows].join('\n');
}

const peerSchemas = Object.fromEntries(
  protocol.PEER_MESSAGES.def.options.map((schema) => [schema.def.shape.type.def.values[0], schema]),
);
const errors = Object.entries(protocol.ERROR_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);

const document = `# The protocol

<!-- Written by \`node scripts/protocol-doc.mjs\` from signaling/protocol. Do not edit. -->

Version ${protocol.PROTOCOL_VERSION}. A WebSocket at \`${protocol.SOCKET_PATH}\`, one JSON object in each text frame. It can be typed by hand:
\`npx wscat --no-check -c wss://HOST:${protocol.DEFAULT_PORT}${protocol.SOCKET_PATH}\`. Whole conversations are in \`tests/server/conversations\`.

- \`to\` names a person by id (\`@k3jd9x2m\`) or name (\`Ann\`), or a room (\`#lab\`). What arrives carries \`from\`, put there by the host.
- A field with \`?\` may be absent. \`id\` is the sender's own mark: it comes back in the answer or the error, and is relayed.
- What a client sends may hold no field that isn't listed; what the server sends may, and a client drops it.
- Should a field stand twice in an object, the last one counts, on both sides, as \`JSON.parse\` has it.
- A directed message is relayed byte for byte, with \`from\` (and \`at\`) in front.

## Sessions

\`{"type":"login","name":"Ann","session":true}\` is answered with a token, \`session\`. When the connection breaks without \`bye\`, the host
waits ${protocol.LIMITS.sessionGraceMs / 1_000} s for its owner, whom the others see as \`away\` meanwhile. On a new connection, instead of \`login\`:

\`\`\`json
{"type":"resume","token":"Zm9ydHktdHdvIGlzIG5vdCBhIHNlY3JldA","heard":12}
\`\`\`

\`heard\` counts the *kept frames* one has received since the login: those with \`to\`, that is, everything relayed, and every \`error\` that
answers something directed. The answer, \`resumed\`, tells all that holds now; the kept frames after those follow it, byte for byte. Its
\`heard\` counts the other way: the directed messages (those with \`to\`) that the host has dealt with since the login, relayed or refused.
What one has sent beyond that was lost, and is to be sent again. So every message arrives, and once.

- \`{"type":"ack","heard":12}\` lets the other side forget what it keeps. A client says so at the latest after ${protocol.LIMITS.ackEvery} kept frames; the host
  at a heartbeat, for what was dealt with before the previous one.
- \`session-gone\`: the token is unknown, the wait is over, or more was missed than is kept (\`keptFramesMax\`, \`keptBytesMax\`). Log in.
- \`resumed\` without \`heard\`: the host was started anew. Everything unconfirmed is to be sent again, and both count one's directed messages
  from 0. Some may arrive a second time: a receiver drops what has the \`from\`, type and \`id\` of something it has.
- Whoever has the token is that person, as long as the session lasts. \`bye\` ends it; the host's own \`bye\` with \`host-stopped\` does not.
- A text or ring with an \`id\` that waited for somebody in vain is answered with \`offline\`, late.

## Rooms

\`join\` makes a room (\`created\`) or enters it (\`joined\`); those inside hear \`join\`, then all \`ready\`. Whoever makes it owns it; when they leave,
whoever has been inside longest does, and all hear \`settings\`. Its doors, in the order in which they are tried:

1. \`removed\`: the owner has removed this person, who stays out under any id and spelling of the name.
2. \`locked\`.
3. \`wrong-passcode\`: none, or a wrong one. After ${protocol.LIMITS.passcodeFreeTries} wrong ones from one address each asks for a wait (\`retryInMs\`), in which none is looked at.
4. \`full\`.
5. \`waiting\`: a lobby. The owner hears \`knock\`, and answers \`admit\` (\`joined\` follows) or \`refuse\` (the error \`refused\`).

A member's \`ring\` or \`move\` with \`room\` opens the third to its addressee, once; the owner's opens all but \`full\`.

## From a client

${sections(CLIENT_EXAMPLES, protocol.CLIENT_MESSAGES)}
## From the server

${sections(SERVER_EXAMPLES, protocol.SERVER_MESSAGES)}
## Between linked people

Over the data channel, without the host.

${sections(PEER_EXAMPLES, peerSchemas)}
## Errors

| code | meaning |
|---|---|
${errors.join('\n')}

## Closing codes

| code | meaning |
|---|---|
| 1000 | After \`bye\`, or another connection has resumed the session. |
| 1001 | The host stops. |
| 1008 | Too fast for too long, or no login in time. |
| 1009 | A frame of more than ${protocol.LIMITS.frameAbortBytes} bytes. |
| 1013 | After the error \`server-full\`: try again later. |

An upgrade is refused with 403 (a page from elsewhere), 404 (another path) or 503 (the host is full, and so is the room for saying so).

## Limits

${await limitsTable()}
`;

if (process.argv.includes('--check')) {
  const isCurrent = (await readFile(TARGET, 'utf8').catch(() => '')) === document;
  if (!isCurrent) console.error(`${TARGET} is out of date: run node scripts/protocol-doc.mjs`);
  process.exitCode = isCurrent ? 0 : 1;
} else await writeFile(TARGET, document);
