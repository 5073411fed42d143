import type { DossierResult, Report } from '#model/report';
import type { RenderReport } from '../formats.js';
import { gapTotals } from '../text/heading.js';
import { counted } from '../text/shortened.js';
import { dossierLines } from './dossier-lines.js';
import { plain, quotedInCell, table } from './markdown-text.js';
import { problemLines } from './problem-lines.js';

// Code hosts refuse longer comments (65,536 characters); the rest is for heads and totals.
const ROOM = 50_000;
const SHOWN_DOSSIERS = 50;

function totalsOf({ dossiers }: Report): string {
  const sum = (key: 'errors' | 'warnings' | 'infos' | 'known'): number =>
    dossiers.reduce((n, { summary }) => n + summary[key], 0);
  return gapTotals({ errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos'), known: sum('known') });
}

function dossierRow({ name, root, summary, documents }: DossierResult): string[] {
  const { known, satisfied, waived, notApplicable, notChecked, errors, warnings, infos } = summary;
  const counts = [errors, warnings, infos, known, satisfied, waived, notApplicable, notChecked, documents.length];
  return [`${plain(name)} ${quotedInCell(root)}`, ...counts.map(String)];
}

const HEADS = [
  'dossier',
  'errors',
  'warnings',
  'infos',
  'known',
  'satisfied',
  'accepted',
  'not applicable',
  'not checked',
  'documents',
];

/** A short report for a comment on a merge request: totals in view, gaps folded away, never longer than code hosts take. */
export const renderMarkdown: RenderReport = (report) => {
  const { dossiers, problems, tool, profile, packs } = report;
  const shown = dossiers.slice(0, SHOWN_DOSSIERS);
  const left = dossiers.length - shown.length;
  const lines = [
    `### Dossierlint: ${totalsOf(report)}`,
    ...problemLines(problems),
    ...(shown.length > 0 ? ['', ...table(HEADS, shown.map(dossierRow))] : ['', 'No dossier was checked.']),
    ...(left > 0 ? ['', `and ${counted(left, 'dossier')} more`] : []),
    ...shown.flatMap((dossier) => dossierLines(dossier, ROOM / shown.length)),
    '',
    `<sub>${plain(tool.name)} ${plain(tool.version)}, profile ${profile}, ${packs.map(({ id, version }) => plain(`${id} ${version}`)).join(', ') || 'no rules'}</sub>`,
  ];
  return `${lines.join('\n')}\n`;
};
