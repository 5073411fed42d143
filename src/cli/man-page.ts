import type { EventEmitter } from 'node:events';
import type { Argument, Command, Option } from 'commander';
import { visibleCommands } from './command-words.js';

/** Words as roff prints them: hyphens stay hyphens, and no line is taken for a request. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

const literal = (text: string): string => ['.nf', roff(text.trim()), '.fi'].join('\n');

const argumentName = (argument: Argument): string => {
  const shown = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${shown}>` : `[${shown}]`;
};

/** What a command prints behind its options when somebody asks for help: mostly examples. */
function textBehind(command: Command): string {
  const parts: string[] = [];
  // A command is an emitter, though its types don't say so; texts behind the help listen to this event.
  (command as unknown as EventEmitter).emit('afterHelp', {
    command,
    error: false,
    write: (text: string) => void parts.push(text),
  });
  return parts.join('').trim();
}

function usage(command: Command): string {
  const words = command.registeredArguments.map(argumentName);
  return ['dossierlint', command.name(), '[options]', ...words].join(' ');
}

function optionLines({ flags, description, argChoices, defaultValue, defaultValueDescription }: Option): string[] {
  const usual = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : null);
  const more = [
    ...(argChoices ? [`One of ${argChoices.join(', ')}.`] : []),
    ...(usual === null ? [] : [`Default: ${usual}.`]),
  ];
  return ['.TP', `.B ${roff(flags)}`, roff([`${description}.`, ...more].join(' '))];
}

const optionsOf = (command: Command): string[] => command.createHelp().visibleOptions(command).flatMap(optionLines);

function argumentLines(argument: Argument): string[] {
  const choices = argument.argChoices ? ` One of ${argument.argChoices.join(', ')}.` : '';
  return ['.TP', `.I ${roff(argumentName(argument))}`, roff(`${argument.description}.${choices}`)];
}

function commandLines(command: Command): string[] {
  const behind = textBehind(command);
  return [
    `.SS ${roff(command.name())}`,
    `.B ${roff(usage(command))}`,
    '.PP',
    roff(command.description()),
    ...command.registeredArguments.flatMap(argumentLines),
    ...optionsOf(command),
    ...(behind === '' ? [] : ['.PP', literal(behind)]),
  ];
}

/** The manual page of a program, made of its own definition, so that it never lags behind. */
export function manPage(program: Command, version: string): string {
  const name = program.name();
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    '.SH NAME',
    `${name} \\- tells what is missing from the cybersecurity content of medical\\-device documentation`,
    '.SH SYNOPSIS',
    `.B ${name}`,
    roff('<command> [options] [arguments]'),
    '.SH DESCRIPTION',
    roff(program.description()),
    'A dossier is a folder of documents, with or without a dossier.yaml.',
    '.SH OPTIONS',
    ...optionsOf(program),
    '.SH COMMANDS',
    ...visibleCommands(program).flatMap(commandLines),
    '.SH EXAMPLES AND EXIT STATUS',
    literal(textBehind(program)),
    '',
  ].join('\n');
}
