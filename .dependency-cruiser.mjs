// Who may import whom (ARCHITECTURE.md, "The house"). A broken rule fails `npm run check`.

const page = (...folders) => `^renderer/(${folders.join('|')})/`;
const ADAPTERS = ['server-link', 'links', 'media', 'sounds', 'platform', 'files'];

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      from: { path: '^signaling/protocol/' },
      to: { path: '^(signaling|app|renderer)/', pathNot: '^signaling/protocol/' },
    },
    {
      name: 'directory-knows-the-protocol-only',
      severity: 'error',
      from: { path: '^signaling/directory/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^signaling/(directory|protocol)/' },
    },
    {
      name: 'signaling-knows-nobody',
      severity: 'error',
      from: { path: '^signaling/' },
      to: { path: '^(app|renderer)/|node_modules/electron' },
    },
    {
      name: 'core-knows-the-protocol-and-the-bridge-types',
      severity: 'error',
      from: { path: page('core'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^renderer/core/|^signaling/protocol/|^app/bridge/(contract|\\w+-facts)\\.ts$|node_modules/zod/' },
    },
    ...ADAPTERS.map((adapter) => ({
      name: `${adapter}-meets-no-other-adapter-nor-the-ui`,
      severity: 'error',
      from: { path: page(adapter) },
      to: { path: `^renderer/(${[...ADAPTERS, 'ui', 'runtime'].filter((name) => name !== adapter).join('|')})/` },
    })),
    {
      name: 'ui-imports-no-adapter',
      severity: 'error',
      from: { path: page('ui') },
      to: { path: `^renderer/(${[...ADAPTERS, 'runtime'].join('|')})/` },
    },
    {
      name: 'only-app-imports-electron',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: 'node_modules/electron/|^electron$' },
    },
    {
      name: 'page-takes-only-types-of-the-contract-from-app',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^app/', pathNot: '^app/bridge/(contract|\\w+-facts)\\.ts$' },
    },
    { name: 'app-imports-no-page', severity: 'error', from: { path: '^app/' }, to: { path: '^renderer/' } },
    {
      name: 'app-starts-the-server-and-shares-little',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: '^signaling/',
        pathNot: '^signaling/(start\\.ts|protocol/|discovery/|server/(security-headers|certificate|config)\\.ts)',
      },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(bufferutil|utf-8-validate)$|\\?url$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
