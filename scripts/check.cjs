// Runs every check that needs no database, all of them even where one fails, and closes with how many passed.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const GENERATED = [
  'src/graph/queries.generated.ts',
  'src/resolvers/resolver-types.generated.ts',
  'dossier.schema.json',
  'clients/typescript/src/operations.generated.ts',
  ...['README', 'operations', 'pages', 'objects', 'interfaces', 'inputs', 'enums', 'scalars'].map(
    (page) => `docs/schema/${page}.md`,
  ),
];

const CHECKS = {
  'generated files are what generating makes': generatedAgain,
  types: () => run('tsc', '--noEmit', '-p', '.'),
  'lint and format': () => run('biome', 'check', '--error-on-warnings', '.'),
  'who may import whom': () => run('depcruise', '--config', 'layers.cjs', 'src', 'scripts', 'tests', 'bench'),
  'dead code and packages': () => run('knip'),
};

let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const problem = check();
  if (problem) failed++;
  process.stdout.write(`${problem ? 'FAILED' : 'ok    '}  ${name}\n${problem ? `${problem}\n` : ''}`);
}
process.stdout.write(`checks: ${Object.keys(CHECKS).length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function run(tool, ...args) {
  const bin = join(root, 'node_modules', '.bin', tool);
  const { status, stdout, stderr, error } = spawnSync(bin, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 ? undefined : `${error?.message ?? ''}${stdout}${stderr}`.trim();
}

/** Generates once more, compares, and puts back what was there. */
function generatedAgain() {
  const before = new Map(GENERATED.map((file) => [file, readFileSync(join(root, file))]));
  const problem =
    run('tsx', 'scripts/generate-queries.ts') ??
    run('tsx', 'scripts/generate-resolver-types.ts') ??
    run('tsx', 'scripts/generate-dossier-schema.ts') ??
    run('tsx', 'scripts/generate-client.ts') ??
    run('tsx', 'scripts/generate-schema-docs.ts');
  const changed = GENERATED.filter((file) => !readFileSync(join(root, file)).equals(before.get(file)));
  const made = mkdtempSync(join(tmpdir(), 'chancery-generated-'));
  for (const file of changed) writeFileSync(join(made, file.replaceAll('/', '-')), readFileSync(join(root, file)));
  for (const [file, text] of before) writeFileSync(join(root, file), text);
  return (
    problem ??
    (changed.length > 0 ? `${changed.join(', ')}: run npm run generate (the new ones are in ${made})` : undefined)
  );
}
