import type { Report, RuleResult } from '#model/report';
import { displayWidth, padded } from './display-width.js';
import { placePiece } from './place-piece.js';
import type { Scene } from './scene.js';
import { visible } from './visible.js';
import { words, wrap, type Piece } from './wrap.js';

const GAP = 2;
const NARROWEST = 24;

/** What the first clause says behind the name of its source, such as a code. */
const codeOf = ({ clauses }: RuleResult): string => visible(clauses[0]?.split(' ').at(-1) ?? '');

const verdictOf = ({ verdict }: RuleResult): string => verdict.replace('-', ' ');

/** Where it stands, or which elements lack; a rule that was not looked at tells why. */
function saidOf({ verdict, elements, reason, message }: RuleResult, { dossier, palette }: Scene): Piece[] {
  if (verdict === 'satisfied') {
    const best = elements.flatMap(({ evidence }) => evidence.slice(0, 1)).slice(0, 1);
    return best.map((place) => placePiece(dossier.root, place, palette));
  }
  const lacking = elements.filter(
    ({ optional, verdict: of }) => !optional && (of === 'missing' || of === 'contradicted'),
  );
  if (lacking.length > 0) return [words(`not found: ${lacking.map(({ label }) => label).join('; ')}`)];
  return [words(reason ?? message, palette.faint)];
}

function tableOf(title: string, results: readonly RuleResult[], scene: Scene): string[] {
  const { palette, width } = scene;
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth)) + GAP;
  const columns = [
    widest(results.map(codeOf)),
    widest(results.map((one) => visible(one.title))),
    widest(results.map(verdictOf)),
  ];
  const indent = columns.reduce((sum, column) => sum + column, 0);
  const paintOf = ({ verdict }: RuleResult) =>
    verdict === 'satisfied'
      ? palette.good
      : ['partial', 'missing', 'contradicted'].includes(verdict)
        ? palette.warning
        : palette.faint;
  const rows = results.flatMap((result) => {
    const verdict = verdictOf(result);
    const left = padded(codeOf(result), columns[0]!) + padded(visible(result.title), columns[1]!);
    const middle = paintOf(result)(verdict) + padded(verdict, columns[2]!).slice(verdict.length);
    const [first = '', ...rest] = wrap(saidOf(result, scene), Math.max(NARROWEST, width - indent));
    return [(left + middle + first).trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  return ['', ...wrap([words(title, palette.strong)], width), ...rows];
}

/** Packs that ask for it as tables when verbose, one row a rule: code, title, verdict, and where it stands or what lacks. */
export function renderPackTables(scene: Scene, packs: Report['packs']): string[] {
  if (!scene.verbose) return [];
  return packs.flatMap(({ id, table }) => {
    const results = scene.dossier.results.filter(({ rule }) => rule.startsWith(`${id}/`));
    return table === undefined || results.length === 0 ? [] : tableOf(table, results, scene);
  });
}
