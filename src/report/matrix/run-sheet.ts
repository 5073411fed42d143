import type { Report } from '#model/report';
import type { Cell, Sheet } from './sheet.js';

/** What made a report and what went wrong with the run: so that two people can tell that they look at the same. */
export function runSheet({ tool, profile, packs, dossiers, problems }: Report): Sheet {
  const totals = dossiers.map(({ name, summary }): Cell[] => [
    'dossier',
    name,
    `${summary.errors} errors, ${summary.warnings} warnings, ${summary.infos} infos`,
  ]);
  return {
    name: 'Run',
    columns: [
      { head: 'What', width: 12 },
      { head: 'Name', width: 50 },
      { head: 'Value', width: 90 },
    ],
    rows: [
      ['tool', tool.name, tool.version],
      ['profile', profile, null],
      ...packs.map(({ id, version, hash }): Cell[] => ['pack', `${id} ${version}`, hash]),
      ...totals,
      ...problems.map(({ message, hint, path, line }): Cell[] => [
        'problem',
        path === null ? null : `${path}${line === null ? '' : `:${line}`}`,
        `${message} ${hint}`.trim(),
      ]),
    ],
  };
}
