// Writes docs/protocol.md from the schemas, the examples, the error codes and the limits. `--check` only says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
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

/** @typedef {import('../signaling/protocol/examples.ts').Explained} Explained */
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

/** @param {z.ZodType} schema */
function fieldLists(schema) {
  const json = /** @type {Json} */ (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return (json.oneOf ?? json.anyOf ?? [json]).map((one) =>
    fieldsOf(one)
      .filter(([name]) => name !== 'type')
      .map(([name, type]) => `- \`${name}\`: ${type}`)
      .join('\n'),
  );
}

/** @param {string} type @param {Explained} explained @param {z.ZodType} schema */
function section(type, { meaning, examples }, schema) {
  const lists = fieldLists(schema).filter((list) => list !== '');
  const fields = lists.length > 0 ? `\n${lists.join('\n\nor\n\n')}\n` : '';
  return `### ${type}\n\n${meaning}\n${fields}\n\`\`\`json\n${examples.map((example) => JSON.stringify(example)).join('\n')}\n\`\`\`\n`;
}

/** @param {Readonly<Record<string, Explained>>} explained @param {Readonly<Record<string, z.ZodType>>} schemas */
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
  protocol.PEER_MESSAGES.options.map((schema) => [schema.shape.type.value, schema]),
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
| 1000 | After \`bye\`. |
| 1001 | The host stops. |
| 1008 | Too fast for too long, or no login in time. |
| 1009 | A frame of more than ${protocol.LIMITS.frameAbortBytes} bytes. |

An upgrade is refused with 403 (a page from elsewhere), 404 (another path) or 503 (the host is full).

## Limits

${await limitsTable()}
`;

if (process.argv.includes('--check')) {
  const isCurrent = (await readFile(TARGET, 'utf8').catch(() => '')) === document;
  if (!isCurrent) console.error(`${TARGET} is out of date: run node scripts/protocol-doc.mjs`);
  process.exitCode = isCurrent ? 0 : 1;
} else await writeFile(TARGET, document);
