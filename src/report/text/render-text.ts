import type { DossierResult, Report } from '#model/report';
import type { RenderReport } from '../formats.js';
import type { RenderOptions } from '../render-options.js';
import { renderClosing } from './closing.js';
import { renderDocuments } from './documents.js';
import { gapsOf, renderGaps } from './gaps.js';
import { renderHeading, renderName } from './heading.js';
import { textWidth } from './layout.js';
import { renderProblems } from './problems.js';
import { renderOtherResults } from './other-results.js';
import { renderPackTables } from './pack-tables.js';
import { renderWaivers } from './waivers.js';

function quietLines({ dossiers }: Report, options: RenderOptions): string[] {
  return dossiers
    .filter(({ results }) => gapsOf(results, options).length > 0)
    .flatMap((dossier) => {
      const scene = { ...options, dossier };
      return [
        '',
        ...(dossiers.length > 1 ? renderName(scene) : []),
        ...renderGaps(scene).slice(dossiers.length > 1 ? 0 : 1),
      ];
    });
}

function dossierLines(dossier: DossierResult, packs: Report['packs'], options: RenderOptions): string[] {
  const scene = { ...options, dossier };
  return [
    '',
    ...renderHeading(scene),
    ...renderDocuments(scene),
    ...renderGaps(scene),
    ...renderWaivers(scene),
    ...renderOtherResults(scene),
    ...renderPackTables(scene, packs),
  ];
}

/** The report for people. Paths are relative to the working directory, so that a terminal can open them. */
export const renderText: RenderReport = (report, given) => {
  const options = { ...given, width: textWidth(given.width) };
  const problems = renderProblems(report.problems, options);
  const lines = [
    ...(options.quiet
      ? quietLines(report, options)
      : report.dossiers.flatMap((dossier) => dossierLines(dossier, report.packs, options))),
    ...(problems.length > 0 ? ['', ...problems] : []),
    ...(options.quiet ? [] : renderClosing(report, options)),
  ].slice(1);
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
};
