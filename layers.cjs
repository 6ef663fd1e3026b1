/** Who may import whom: the layers of the house, each with all that it may reach. Whatever is not listed is forbidden. */
const LAYERS = {
  model: [],
  graph: ['model', 'errors'],
  'local-neo4j': ['errors'],
  dossier: ['model', 'graph', 'errors'],
  importers: ['model', 'errors'],
  backup: ['graph', 'model', 'errors'],
  editions: ['importers', 'graph', 'model', 'errors'],
  loaders: ['graph', 'model', 'errors'],
  resolvers: ['loaders', 'graph', 'model', 'errors'],
  exporters: ['model'],
  server: ['exporters', 'errors', 'settings'],
  commands: [
    'dossier',
    'importers',
    'editions',
    'backup',
    'graph',
    'model',
    'loaders',
    'resolvers',
    'local-neo4j',
    'errors',
    'settings',
    'serve',
    'start-graph',
    'examples',
  ],
};

const within = (layer) => `^src/${layer}(/|\\.ts$)`;

/** Who alone may use what comes from outside. */
const DOORS = {
  'neo4j-driver': '^src/graph/graph\\.ts$|^tests/',
  yaml: '^src/(dossier|importers/reading)/|^tests/',
  edtf: '^src/model/dates/|^tests/',
  transliteration: '^src/model/spelling/|^tests/',
  saxes: '^src/importers/reading/',
  'csv-parse': '^src/importers/reading/|^tests/',
  'world-countries': '^src/(model|dossier|importers)/|^tests/',
  commander: '^src/(cli\\.ts|commands/)',
};

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, reach]) => ({
      name: `${layer}-reaches-only-${reach.join('-') || 'itself'}`,
      severity: 'error',
      from: { path: within(layer) },
      to: { path: '^src/', pathNot: [layer, ...reach].map(within) },
    })),
    ...Object.entries(DOORS).map(([name, path]) => ({
      name: `one-door-to-${name}`,
      severity: 'error',
      from: { path: '^(src|tests)/', pathNot: path },
      to: { path: `node_modules/${name}/` },
    })),
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'source-never-imports-tests-or-benches',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'types', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: 'node_modules/(?!neo4j-driver|yaml|edtf|transliteration|saxes|csv-parse|world-countries|commander)',
    },
  },
};
