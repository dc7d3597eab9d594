#!/usr/bin/env node
// The command line of the package: its files bundled, because thirty of them load slowly.

import { main } from '../dist/cli/main.js';

process.exitCode = await main(process.argv.slice(2));
