import type { Report } from '#model/report';
import type { RenderOptions } from '../render-options.js';
import { gapTotals } from './heading.js';
import { counted } from './shortened.js';
import { words, wrap } from './wrap.js';

function comparedText({ path, known, fixed }: NonNullable<Report['baseline']>): string {
  const gone = fixed > 0 ? `; ${fixed} of it ${fixed === 1 ? 'is' : 'are'} fixed (--prune-baseline drops them)` : '';
  const shown = known > 0 ? ' (--verbose shows them)' : '';
  return ` Compared with ${path}: ${counted(known, 'gap')} known${shown}${gone}.`;
}

/** The last line: totals of the run, since the first ones have scrolled away, and where to read on. */
export function renderClosing(
  { dossiers, profile, problems, baseline }: Report,
  { palette, width }: RenderOptions,
): string[] {
  if (dossiers.length === 0) return [];
  const sum = (key: 'errors' | 'warnings' | 'infos' | 'known'): number =>
    dossiers.reduce((n, { summary }) => n + summary[key], 0);
  const totals = { errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos'), known: sum('known') };
  const gaps = totals.errors + totals.warnings + totals.infos;
  const more = problems.length > 0 ? `, ${counted(problems.length, 'problem')}` : '';
  const where = dossiers.length > 1 ? ` in ${dossiers.length} dossiers` : '';
  const said = `${gapTotals(totals)}${more}${where} (profile ${profile}).`;
  const help = gaps > 0 ? ' dossierlint explain RULE tells more of a rule.' : '';
  return ['', ...wrap([words(said + help + (baseline ? comparedText(baseline) : ''), palette.faint)], width)];
}
