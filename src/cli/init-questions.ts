import { DEVICE_FACTS, REGULATIONS } from '#model/device-facts';
import { nearestWord } from '#text/nearest';
import type { InitFlags } from './init-command.js';
import type { Terminal } from './terminal.js';

type Answers = Pick<InitFlags, 'name' | 'deviceVersion' | 'manufacturer' | 'regulation' | 'class' | 'fact'>;

/** The facts that decide about most rules; the others stand in the file as suggestions. */
const ASKED: Readonly<Record<string, string>> = {
  networked: 'Is it connected to a network?',
  accounts: 'Which accounts do users log in with?',
  phi: 'What does it do with data about patients?',
  hosting: 'Who hosts data of it?',
  update_path: 'How do updates reach it?',
  remote_service: 'Is it serviced remotely?',
  logs: 'Does it keep logs?',
  user_type: 'Who uses it?',
  environment: 'Where is it used?',
};

function wrongWord(name: string, answer: string): string | null {
  const definition = DEVICE_FACTS[name];
  const words =
    definition?.kind === 'yes-no'
      ? ['yes', 'no', 'true', 'false']
      : definition?.kind === 'word'
        ? definition.words
        : null;
  const given = definition?.list ? answer.split(',').map((word) => word.trim()) : [answer];
  const wrong = words === null ? undefined : given.find((word) => !words.includes(word));
  if (wrong === undefined || words === null) return null;
  const nearest = nearestWord(wrong, words);
  return `"${wrong}" is none of ${words.join(', ')}${nearest ? `; did you mean ${nearest}?` : ''}`;
}

function choicesOf(name: string): string {
  const definition = DEVICE_FACTS[name];
  if (definition?.kind === 'yes-no') return 'yes, no';
  return definition?.kind === 'word'
    ? `${definition.words.join(', ')}${definition.list ? '; several with commas' : ''}`
    : '';
}

/** Asks for what the flags do not say. Gives null where the person ends the input. */
export async function askForDossier(flags: Answers, { stdin, stderr }: Terminal): Promise<Answers | null> {
  const ask = async (question: string, wrong: (answer: string) => string | null): Promise<string | null> => {
    for (;;) {
      const answer = (await stdin.ask(question))?.trim() ?? null;
      const complaint = answer === null ? null : wrong(answer);
      if (complaint === null) return answer;
      await stderr.write(`  ${complaint}\n`);
    }
  };
  const needed = (answer: string): string | null => (answer === '' ? 'It is needed.' : null);
  const name = flags.name ?? (await ask('Name of the device: ', needed));
  if (name === null) return null;
  const deviceVersion = flags.deviceVersion ?? (await ask('Its version: ', needed));
  if (deviceVersion === null) return null;
  const asRegulation = (answer: string): string | null =>
    answer === '' || REGULATIONS.includes(answer) ? null : `Write one of ${REGULATIONS.join(', ')}.`;
  const regulation =
    flags.regulation ?? (await ask(`Regulation (${REGULATIONS.join(', ')}; Enter to skip): `, asRegulation));
  if (regulation === null) return null;
  const fact: Record<string, string> = { ...flags.fact };
  for (const [id, question] of Object.entries(ASKED).filter(([id]) => !Object.hasOwn(fact, id))) {
    const answer = await ask(`${question} (${choicesOf(id)}; Enter to skip): `, (text) =>
      text === '' ? null : wrongWord(id, text),
    );
    if (answer === null) return null;
    if (answer !== '') fact[id] = answer;
  }
  return { ...flags, name, deviceVersion, fact, ...(regulation === '' ? {} : { regulation }) };
}
