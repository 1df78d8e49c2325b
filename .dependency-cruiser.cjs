/** The directions of imports (architecture): a small core that knows no screen, three thin hosts, a renderer that is its guest. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    only(
      'no-circular',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A circle has no inside.',
    ),
    only(
      'domain-is-pure',
      { path: '^db/domain' },
      { path: '^(db/(?!domain)|main|renderer|tests)|^node:', dependencyTypesNot: ['type-only'] },
      'The domain knows only itself.',
    ),
    only(
      'contract-is-pure',
      { path: '^preload/contract' },
      { path: '^(db/(?!domain)|main|renderer|tests)', dependencyTypesNot: ['type-only'] },
      'The contract knows only the domain.',
    ),
    only(
      'renderer-is-a-guest',
      { path: '^renderer' },
      { path: '^(db/(?!domain)|main|tests)' },
      'The renderer speaks to the core through the contract.',
    ),
    only(
      'core-knows-no-shell',
      { path: '^db' },
      { path: '^(main|renderer)|^electron$' },
      'The core runs without Electron and without a screen.',
    ),
    only(
      'electron-only-in-main',
      { path: '^(db|renderer|preload/contract)' },
      { path: 'node_modules/electron/' },
      'Only main and the preload know Electron.',
    ),
    only(
      'links-and-search-first',
      { path: '^db/(links|search)/' },
      { path: '^db/(records|notes|undo|timeline|interchange|host)/', dependencyTypesNot: ['type-only'] },
      'domain → schema, connection → links, search → records, notes … → interchange → host',
    ),
    only(
      'connection-first',
      { path: '^db/(connection|schema|integrity/row-hash)' },
      { path: '^db/(records|notes|undo|timeline|interchange|host)/', dependencyTypesNot: ['type-only'] },
      'The connection serves every domain and knows none.',
    ),
    only(
      'domains-before-interchange',
      { path: '^db/(records|notes|undo|timeline|links|search)/' },
      { path: '^db/(interchange|host)/' },
      'Interchange stands on the domains.',
    ),
    only('host-last', { path: '^db/(?!host)' }, { path: '^db/host/' }, 'Only entries stand on the host.'),
    only(
      'no-orphans',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.css\\.ts$',
          '^[^/]+\\.config\\.ts$',
          '^tests/',
          '^renderer/i18n/locales/',
        ],
      },
      {},
      'A file nobody needs.',
    ),
    only(
      'not-from-tests',
      { path: '^(db|main|preload|renderer)' },
      { path: '^tests' },
      'The product does not know its tests.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
