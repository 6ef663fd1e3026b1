#!/usr/bin/env node
// Runs the command line from its TypeScript source; installs what that needs when it is missing or has changed.
require('./install.cjs');
require('tsx/cjs');
require('../src/main.ts');
