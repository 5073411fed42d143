import type { CommandWords, OptionWords } from './command-words.js';

/** A word in single quotes, for any of the shells. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const withValue = (command: CommandWords): OptionWords[] => command.options.filter(({ takesValue }) => takesValue);
const flags = ({ long, short }: OptionWords): string => (short ? `${short}|${long}` : long);

function bashCase(command: CommandWords): string {
  const values = withValue(command).map(({ values: words, ...option }) => {
    const list =
      words.length > 0
        ? `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current"))`
        : '_dossierlint_files "$current"';
    return `        ${flags({ ...option, values: words })}) ${list}; return ;;`;
  });
  const options = command.options.map(({ long }) => long).join(' ');
  const rest =
    command.arguments.length > 0
      ? `COMPREPLY=($(compgen -W ${quoted(command.arguments.join(' '))} -- "$current"))`
      : '_dossierlint_files "$current"';
  return [
    `    ${command.name})`,
    '      case "$previous" in',
    ...values,
    '      esac',
    '      case "$current" in',
    `        -*) COMPREPLY=($(compgen -W ${quoted(options)} -- "$current")) ;;`,
    `        *) ${rest} ;;`,
    '      esac ;;',
  ].join('\n');
}

/** Completion for bash: `source <(dossierlint completion bash)`. */
export function bashScript(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [
    '# Completion of dossierlint for bash.',
    // A file's name may hold blanks; only lines part one from the next.
    '_dossierlint_files() { local IFS=$\'\\n\'; COMPREPLY=($(compgen -f -- "$1")); }',
    '_dossierlint() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"',
    '  COMPREPLY=()',
    '  case "${COMP_WORDS[1]}" in',
    ...commands.map(bashCase),
    `    *) [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W ${quoted(names)} -- "$current")) ;;`,
    '  esac',
    '}',
    'complete -o filenames -o bashdefault -F _dossierlint dossierlint',
    '',
  ].join('\n');
}

/** Completion for zsh, by its own emulation of bash's: `source <(dossierlint completion zsh)`. */
export function zshScript(commands: readonly CommandWords[]): string {
  return [
    '# Completion of dossierlint for zsh.',
    'autoload -U +X compinit && compinit -u',
    'autoload -U +X bashcompinit && bashcompinit',
    bashScript(commands),
  ].join('\n');
}

function fishLines({ name, options, arguments: words }: CommandWords): string[] {
  const when = `complete -c dossierlint -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  const values = (list: readonly string[]): string => ` -x -a ${quoted(list.join(' '))}`;
  return [
    ...(words.length > 0 ? [`${when} -f -a ${quoted(words.join(' '))}`] : []),
    ...options.map(({ long, short, about, takesValue, values: list }) => {
      const value = !takesValue ? '' : list.length > 0 ? values(list) : ' -r';
      return `${when} -l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}${value} -d ${quoted(about)}`;
    }),
  ];
}

/** Completion for fish: `dossierlint completion fish | source`. */
export function fishScript(commands: readonly CommandWords[]): string {
  const names = commands.map(
    ({ name, summary }) => `complete -c dossierlint -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
  );
  return `${['# Completion of dossierlint for fish.', ...names, ...commands.flatMap(fishLines)].join('\n')}\n`;
}
