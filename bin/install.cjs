// Installs the packages that package-lock.json names, unless exactly these are there already.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or later is expected; this is ${process.versions.node}.`);
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.chancery-installed');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
// An image that was built with its packages says so.
if (installed !== wanted && process.env.CHANCERY_INSTALLED !== 'yes') {
  process.stderr.write('Installing packages (about a minute the first time) …\n');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm install did not succeed; its messages are above.');
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
