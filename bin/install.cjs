// Installs the packages that package-lock.json names, unless exactly these are there already.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { spawn, spawnSync } = require('node:child_process');

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
  // At a terminal npm shows that it works; elsewhere it says nothing until it is done.
  const ticking = "let s = 0; setInterval(() => console.error('Installing packages (' + (s += 5) + ' s) …'), 5000)";
  const ticker = process.stderr.isTTY
    ? undefined
    : spawn(process.execPath, ['-e', ticking], { stdio: ['ignore', 2, 2] });
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  ticker?.kill();
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
