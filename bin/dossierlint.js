#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Runtimes that can (Node >= 22.8) keep compiled code between runs; others start as ever.
nodeModule.enableCompileCache?.();
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2));
