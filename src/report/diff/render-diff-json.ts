import type { Comparison } from '#model/comparison';
import type { Place, Position } from '#model/span';
import { toJson } from '../json/to-json.js';

const madeBy = ({ tool, packs, profile }: Comparison['before']) => ({
  tool: { name: tool.name, version: tool.version },
  packs: packs.map(({ id, version, hash }) => ({ id, version, hash })),
  profile,
});

const position = ({ line, column }: Position) => ({ line, column });

const placeOf = ({ path, start, end, excerpt }: Place) => ({
  path,
  start: position(start),
  end: position(end),
  excerpt,
});

/** What became of the gaps, for programs, as `schemas/diff.schema.json` describes it. */
export function renderDiffJson({ before, after, changes, documents, cautions }: Comparison): string {
  return toJson({
    before: madeBy(before),
    after: madeBy(after),
    changes: changes.map(
      ({ kind, dossier, root, rule, title, severity, element, label, from, to, place, placeIn, note }) => ({
        kind,
        dossier,
        root,
        rule,
        title,
        severity,
        element,
        label,
        from,
        to,
        place: place && placeOf(place),
        placeIn,
        note,
      }),
    ),
    documents: documents.map(({ kind, dossier, root, path, from, to }) => ({ kind, dossier, root, path, from, to })),
    cautions,
  });
}
