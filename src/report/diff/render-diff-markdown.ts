import type { Change, ChangeKind, Comparison } from '#model/comparison';
import { plain, quotedInCell, table } from '../markdown/markdown-text.js';
import { pathFromHere } from '../text/place-piece.js';
import { counted } from '../text/shortened.js';
import { changeInWords, documentInWords, totalsInWords } from './change-words.js';

// Code hosts refuse longer comments; what is worse or new comes first and stays.
const MOST = 100;

const TITLES: Readonly<Record<ChangeKind, string>> = {
  worse: 'Worse',
  new: 'New gaps',
  better: 'Better',
  gone: 'Gone',
};

function cellsOf(change: Change): string[] {
  const { rule, title, label, place, placeIn, root, dossier, severity } = change;
  const at = place ? quotedInCell(`${pathFromHere(root, place.path)}:${place.start.line}`) : '';
  const where = placeIn === 'before' ? `was at ${at}` : at;
  return [
    plain(dossier),
    `${plain(title)} ${quotedInCell(rule)}`,
    severity,
    plain(label),
    plain(changeInWords(change)),
    where,
  ];
}

function kindLines(kind: ChangeKind, changes: readonly Change[]): string[] {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return [];
  const heads = ['dossier', 'rule', 'severity', 'element', 'what became of it', 'where'];
  const rows = table(heads, own.map(cellsOf));
  const summary = `<summary>${TITLES[kind]}: ${own.length}</summary>`;
  const isOpen = kind === 'worse' || kind === 'new';
  return ['', `<details${isOpen ? ' open' : ''}>`, summary, '', ...rows, '', '</details>'];
}

/** What became of the gaps, for a comment on a merge request. */
export function renderDiffMarkdown(comparison: Comparison): string {
  const { changes, documents, cautions } = comparison;
  const shown = changes.slice(0, MOST);
  const left = changes.length - shown.length;
  const documentRows = documents
    .slice(0, MOST)
    .map((one) => [plain(one.dossier), quotedInCell(pathFromHere(one.root, one.path)), plain(documentInWords(one))]);
  const lines = [
    `### Dossierlint: ${totalsInWords(comparison)}`,
    ...cautions.flatMap((caution) => ['', `**Note:** ${plain(caution)}`]),
    ...(['worse', 'new', 'better', 'gone'] as const).flatMap((kind) => kindLines(kind, shown)),
    ...(left > 0 ? ['', `and ${counted(left, 'change')} more`] : []),
    ...(documentRows.length > 0
      ? ['', '<details>', '<summary>Documents that changed</summary>', '']
          .concat(table(['dossier', 'document', 'what became of it'], documentRows))
          .concat('', '</details>')
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
