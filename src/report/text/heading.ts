import type { DossierResult, Summary } from '#model/report';
import { pathFromHere } from './place-piece.js';
import type { Scene } from './scene.js';
import { counted, shortened } from './shortened.js';
import { whole, words, wrap, type Piece } from './wrap.js';

const SHOWN_NOT_READ = 5;

const some = (n: number, text: string): string[] => (n > 0 ? [text] : []);

function verdictsOf(summary: Summary): string {
  const verdicts = [
    ...some(summary.satisfied, `${summary.satisfied} satisfied`),
    ...some(summary.partial, `${summary.partial} partial`),
    ...some(summary.missing, `${summary.missing} missing`),
    ...some(summary.contradicted, `${summary.contradicted} contradicted`),
    ...some(summary.waived, `${summary.waived} waived`),
    ...some(summary.notApplicable, `${summary.notApplicable} not applicable`),
    ...some(summary.notChecked, `${summary.notChecked} not checked`),
    ...some(summary.known, `${summary.known} of the gaps known`),
  ];
  return verdicts.join(', ');
}

/** Counts gaps by severity: `2 errors, 1 warning`, or `no gaps`, or `no new gaps` where a baseline knows all there are. */
export function gapTotals({
  errors,
  warnings,
  infos,
  known,
}: Pick<Summary, 'errors' | 'warnings' | 'infos' | 'known'>): string {
  const totals = [
    ...some(errors, counted(errors, 'error')),
    ...some(warnings, counted(warnings, 'warning')),
    ...some(infos, counted(infos, 'info')),
  ];
  return totals.join(', ') || (known > 0 ? 'no new gaps' : 'no gaps');
}

function totalsPieces({ results, summary }: DossierResult, { palette }: Scene): Piece[] {
  const worst =
    summary.errors > 0
      ? palette.error
      : summary.warnings > 0
        ? palette.warning
        : summary.infos > 0
          ? palette.info
          : palette.good;
  return [
    words(gapTotals(summary), worst),
    words(`· ${counted(results.length, 'rule')}: ${verdictsOf(summary) || 'none checked'}`),
  ];
}

function readText({ documents, notRead, root }: DossierResult, isVerbose: boolean): string {
  const read = `${counted(documents.length, 'document')} read`;
  if (notRead.length === 0) return read;
  const paths = notRead.map((path) => pathFromHere(root, path));
  return `${read}; ${counted(notRead.length, 'file')} not read: ${shortened(paths, SHOWN_NOT_READ, isVerbose)}`;
}

/** Name and place of a dossier. */
export function renderName({ dossier, palette, width }: Scene): string[] {
  return wrap(
    [words(dossier.name, palette.strong), whole(dossier.root === '.' ? '' : dossier.root, palette.faint)].filter(
      ({ text }) => text,
    ),
    width,
  );
}

/** Name and place of a dossier, its totals, and the files that nobody read. */
export function renderHeading(scene: Scene): string[] {
  const { dossier, palette, width, verbose } = scene;
  return [
    ...renderName(scene),
    ...wrap(totalsPieces(dossier, scene), width),
    ...wrap([words(readText(dossier, verbose), palette.faint)], width),
  ];
}
