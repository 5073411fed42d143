import { mapProse } from './prose.js';

// Verbs that take an object and mean the same of it in the passive voice: base form and participle.
const VERBS = new Map(
  (
    'keep:kept run:run accept:accepted show:shown use:used send:sent write:written read:read close:closed open:opened ' +
    'refuse:refused receive:received hold:held make:made encrypt:encrypted decrypt:decrypted compare:compared ' +
    'reject:rejected delete:deleted erase:erased save:saved stop:stopped start:started require:required carry:carried ' +
    'support:supported provide:provided prevent:prevented protect:protected inform:informed verify:verified give:given ' +
    'check:checked log:logged record:recorded lock:locked block:blocked store:stored install:installed sign:signed ' +
    'test:tested monitor:monitored restore:restored report:reported hand:handed train:trained change:changed set:set ' +
    'manage:managed review:reviewed approve:approved assess:assessed watch:watched isolate:isolated remove:removed ' +
    'patch:patched weigh:weighed repeat:repeated update:updated add:added publish:published collect:collected ' +
    'replace:replaced note:noted name:named list:listed put:put find:found enter:entered disable:disabled'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const BASES = [...VERBS.keys()].join('|');
// The object ends before what tells when, where or with what.
const NOT_OF_OBJECT =
  'and|or|to|that|which|who|if|when|until|so|before|after|from|as|by|in|on|for|with|within|at|into|once|hours|minutes|days';
const OBJECT = String.raw`((?:the|a|an|all|each|every|both|these|any)(?:\s(?!(?:${NOT_OF_OBJECT})\b)[\w-]+){1,7})`;
const REST = String.raw`((?:\s(?!(?:and|or)\b)[\w-]+){0,9})`;
const START = String.raw`(^\s*(?:[-*]\s|\d+[.)]\s)?|(?<=[.!?]\s))`;
const END = String.raw`(?=;|\.(?:\s|$))`;
const SUBJECT = String.raw`(We|It|They|(?:The|Each|Every|Our|An?)(?:\s[\w-]+){1,4}?)`;
const STATED = new RegExp(String.raw`${START}${SUBJECT}\s(${BASES})(?:e?s)?\s${OBJECT}${REST}${END}`, 'gm');
const TOLD = new RegExp(String.raw`${START}(${BASES})\s${OBJECT}${REST}${END}`, 'gim');

function isPlural(object: string): boolean {
  return (
    /^(?:all|both|these)\s/.test(object) || (!/^(?:an?|each|every)\s/.test(object) && /^\S+\s\S*[^s]s\b/.test(object))
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string =>
  text.replace(/^(?:The|Each|Every|Our|An?|It|They)\b/, (word) => word.toLowerCase());

/** Turns plain sentences of subject, verb and object, and plain instructions, into the passive voice; all others stay. */
export function withPassives(text: string): string {
  return mapProse(text, (line) =>
    line
      .replace(STATED, (_, before: string, subject: string, verb: string, object: string, rest: string) => {
        const be = isPlural(object) ? 'are' : 'is';
        const by = /^(?:We|It|They)$/.test(subject) ? '' : ` by ${lower(subject)}`;
        return `${before}${capital(object)} ${be} ${VERBS.get(verb)!}${by}${rest}`;
      })
      .replace(
        TOLD,
        (_, before: string, verb: string, object: string, rest: string) =>
          `${before}${capital(object)} must be ${VERBS.get(verb.toLowerCase())!}${rest}`,
      ),
  );
}
