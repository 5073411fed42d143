import { Option, type Command } from 'commander';
import { FORMAT_NAMES, parseFormatRequest, type FormatRequest } from './format-request.js';

const collected = (text: string, before: readonly FormatRequest[]): readonly FormatRequest[] => [
  ...before,
  parseFormatRequest(text),
];

/** Adds the options that say in which formats a report is written, and where to. */
export function addOutputOptions(command: Command, usual = 'text'): Command {
  return command
    .addOption(
      new Option(
        '--format <name[=file]>',
        'format of the report, to a file or the terminal; may be given more than once',
      )
        // For the help; what may follow an equals sign is not among them, nor are formats of plugins.
        .choices(FORMAT_NAMES)
        .argParser(collected)
        .default([], usual),
    )
    .option('-o, --output-file <file>', 'write the report to a file instead of the terminal');
}
