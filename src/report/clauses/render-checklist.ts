import type { DossierResult, Report } from '#model/report';
import type { SourceData } from '#model/rule-set';
import { plain, quotedInCell, table } from '../markdown/markdown-text.js';
import { problemLines } from '../markdown/problem-lines.js';
import type { RuleBook } from '../rule-book.js';
import { pathFromHere } from '../text/place-piece.js';
import { clauseRows, type ClauseRow, type EvidenceReference } from './clause-rows.js';

type View = NonNullable<SourceData['shows']>;

const WORDS = {
  requirements: { title: 'Requirements', one: 'Requirement' },
  questions: { title: 'Questions', one: 'Question' },
} as const;

function referenceOf({ place, version }: EvidenceReference, root: string): string {
  const where = quotedInCell(`${pathFromHere(root, place.path)}:${place.start.line}`);
  const document = version ? `${where} (version ${plain(version)})` : where;
  const headings = place.headings.length > 0 ? `, ${plain(place.headings.join(' › '))}` : '';
  return `${document}${headings}: ${quotedInCell(place.excerpt)}`;
}

function cellsOf({ id, applies, result, others, evidence, open }: ClauseRow, root: string): string[] {
  return [
    plain(id),
    plain(applies),
    `${plain(result.title)} ${quotedInCell(result.rule)}`,
    others.map(plain).join(', '),
    result.verdict,
    evidence.map((one) => referenceOf(one, root)).join('<br>'),
    open.map(plain).join('<br>'),
  ];
}

function sourceLines(source: SourceData, rows: readonly ClauseRow[], one: string, root: string): string[] {
  const heads = [one, 'Applies', 'Expected', 'Also from', 'Verdict', 'Evidence', 'Open'];
  const cells = rows.map((row) => cellsOf(row, root));
  return ['', `### ${plain(source.name)}: ${plain(source.title)}`, '', ...table(heads, cells)];
}

function documentLines({ documents, root }: DossierResult): string[] {
  if (documents.length === 0) return [];
  const rows = documents.map(({ path, role, version, sha256 }) => [
    quotedInCell(pathFromHere(root, path)),
    plain(role ?? 'unknown'),
    plain(version ?? 'none given'),
    quotedInCell(sha256),
  ]);
  return ['', '### Documents', '', ...table(['Document', 'Role', 'Version', 'SHA-256'], rows)];
}

function dossierLines(dossier: DossierResult, view: View, { sources }: RuleBook): string[] {
  const rows = clauseRows(dossier, view, sources);
  const { title, one } = WORDS[view];
  const version = dossier.device?.['version'];
  return [
    '',
    `## ${title}: ${plain(dossier.name)}${version ? ` ${plain(String(version))}` : ''}`,
    ...(rows.length === 0 ? ['', 'No rule of this report stands on any of them.'] : []),
    ...sources.flatMap((source) => {
      const own = rows.filter((row) => row.source.name === source.name);
      return own.length > 0 ? sourceLines(source, own, one, dossier.root) : [];
    }),
    ...documentLines(dossier),
  ];
}

/** A checklist in Markdown: rows by clause, each with whether it applies, the evidence, its document and version, and what is open. */
export function renderChecklist(
  { dossiers, problems, tool, profile, packs }: Report,
  view: View,
  book: RuleBook,
): string {
  const rules = packs.map(({ id, version, hash }) => `${plain(`${id} ${version}`)} ${quotedInCell(hash)}`);
  const lines = [
    `# ${WORDS[view].title}`,
    '',
    `Made by ${plain(tool.name)} ${plain(tool.version)} with profile ${profile}; rules: ${rules.join(', ') || 'none'}.`,
    'It tells what documents say, not what a device does; that something is written down is no proof of conformity.',
    ...problemLines(problems),
    ...(dossiers.length === 0 ? ['', 'No dossier was checked.'] : []),
    ...dossiers.flatMap((dossier) => dossierLines(dossier, view, book)),
  ];
  return `${lines.join('\n')}\n`;
}
