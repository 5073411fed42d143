import type { DossierResult, Problem } from '#model/report';
import type { Severity } from '#model/rule';
import { locatedGaps } from '../located/located-gaps.js';
import type { LocatedGap } from '../located/located-gap.js';
import type { RenderReport } from '../formats.js';
import { pathFromHere } from '../text/place-piece.js';
import { visible } from '../text/visible.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

// The runner reads %XX back; commas and colons end a property.
const escapeMessage = (text: string): string => visible(text).replace(/%/g, '%25');
const escapeProperty = (text: string): string => escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function command(name: string, properties: Readonly<Record<string, string | number | null>>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${escapeMessage(message)}\n`;
}

function annotation({ result, message, place, isInferred }: LocatedGap, { root }: DossierResult): string {
  const { start, end } = place;
  // Columns may be given for a single line only.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = isInferred ? {} : { endLine: end.line, ...columns };
  const properties = { file: pathFromHere(root, place.path), line: start.line, ...where, title: result.rule };
  return command(COMMANDS[result.severity], properties, `${message} ${result.advice}`.trim());
}

const problemLine = ({ message, hint, path, line }: Problem): string =>
  command('error', { file: path, line, title: 'dossierlint: problem' }, `${message} ${hint}`.trim());

/** The gaps as annotations of GitHub Actions, problems and the worst gaps first, since it shows only the first of a step; none that was accepted or that a baseline knows. */
export const renderGithub: RenderReport = ({ dossiers, problems }) =>
  [
    ...problems.map(problemLine),
    ...dossiers.flatMap((dossier) =>
      locatedGaps(dossier)
        .filter(({ accepted, known }) => accepted === null && !known)
        .map((gap) => annotation(gap, dossier)),
    ),
  ].join('');
