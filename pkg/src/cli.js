#!/usr/bin/env node
// The command line of the package.

import { main } from './cli/main.js';

process.exitCode = await main(process.argv.slice(2));
