import { Command, Option } from 'commander';
import { addCheck } from './define-check.js';
import { addDiff } from './define-diff.js';
import { addExplain } from './define-explain.js';
import { addCompletion } from './define-completion.js';
import { addInit } from './define-init.js';
import { addManPage } from './define-man-page.js';
import { addMerge } from './define-merge.js';
import { addRender } from './define-render.js';
import { addRules } from './define-rules.js';
import { addSbom } from './define-sbom.js';
import { addTestRules } from './define-test-rules.js';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** What the definition of a command needs: whom to ask, where to write, and whom to tell the exit code. */
export interface ProgramContext {
  readonly engine: Engine;
  readonly terminal: Terminal;
  readonly done: (code: ExitCode) => void;
  /** Takes what commander says, since it writes without waiting. */
  readonly say: (output: 'stdout' | 'stderr', text: string) => void;
}

const EXAMPLES = `
Examples:
  dossierlint check                             check the dossier in this folder
  dossierlint check pump/ --format json         a report for programs
  dossierlint check ifu.md --rule failsafe-mode one document, one rule
  dossierlint sbom build/sbom.cdx.json          one software bill of materials
  dossierlint explain failsafe-mode             what a rule expects and why
  dossierlint init --scaffold                   begin a dossier: dossier.yaml and skeletons of documents

Exit codes: 0 no gap at or above --fail-on, 1 gaps, 2 the run can't be trusted.`;

/** The command line. Each command loads its work when it runs, so that --help and --version stay quick. */
export function createProgram(context: ProgramContext): Command {
  const { engine, terminal, say } = context;
  const program = new Command('dossierlint')
    .description('Tells what is missing from the cybersecurity content of medical-device documentation.')
    .version(engine.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addOption(new Option('--color', 'write in colour (also FORCE_COLOR=1)'))
    .addOption(new Option('--no-color', 'write without colour (also NO_COLOR=1)'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => say('stdout', text),
      writeErr: (text) => say('stderr', text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    })
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Run it with --help to see what there is.')
    .addHelpText('after', EXAMPLES);
  addCheck(program, context);
  addSbom(program, context);
  addRules(program, context);
  addExplain(program, context);
  addRender(program, context);
  addMerge(program, context);
  addDiff(program, context);
  addInit(program, context);
  addTestRules(program, context);
  addCompletion(program, context);
  addManPage(program, context);
  return program;
}
