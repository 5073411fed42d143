import { unionOf } from '#language/bits';
import { compileAllOf, compileAnyOf, matchesAll, matchesAny, type AllOf, type AnyOf } from '#language/expression';
import type { ReadTable } from '#language/read-tables';
import type { Statement } from '#language/statement';
import type { Condition } from '#model/rule';
import { compileSurrounding, isSurrounded, type Names } from './condition-terms.js';
import type { Observer, Sighting } from './observe.js';

const LONGEST = 20;

/** The column that holds a group: named so in its head, or with such words in at least half of its filled cells. */
function columnOf({ heads, cells }: ReadTable, group: AnyOf, taken: ReadonlySet<number>): number | null {
  const free = heads.map((_, column) => column).filter((column) => !taken.has(column));
  const named = free.find((column) => matchesAny(heads[column]!, group));
  if (named !== undefined) return named;
  const least = Math.max(1, cells.length / 2);
  return free.find((column) => cells.filter((row) => matchesAny(row[column]!, group)).length >= least) ?? null;
}

function columnsOf(table: ReadTable, groups: AllOf): number[] | null {
  const taken = new Set<number>();
  for (const group of groups) {
    const column = columnOf(table, group, taken) ?? columnOf(table, group, new Set());
    if (column === null) return null;
    taken.add(column);
  }
  return [...taken];
}

/** Joins neighbouring rows to places of bounded length. */
function placesOf(rows: readonly Statement[]): { from: number; to: number; section: number }[] {
  const places: { from: number; to: number; section: number; last: number; size: number }[] = [];
  for (const row of rows) {
    const open = places.at(-1);
    if (open && row.index === open.last + 1 && open.size < LONGEST) {
      open.to = row.to;
      open.last = row.index;
      open.size += 1;
    } else places.push({ from: row.from, to: row.to, section: row.section, last: row.index, size: 1 });
  }
  return places;
}

/** A table with the wanted columns and enough filled rows; its fitting rows are the evidence. */
export function compileTable(condition: Condition, names: Names): Observer {
  const { lexicon, sets } = names;
  const columns = compileAllOf(condition['columns'], lexicon, sets);
  const all = compileAllOf(condition['all'], lexicon, sets);
  const rowGroups = compileAllOf(condition['row'], lexicon, sets);
  const around = compileSurrounding(condition, names);
  const headCounts = Object.entries((condition['headCount'] ?? {}) as Record<string, number>).map(([text, n]) => ({
    of: compileAnyOf(text, lexicon, sets),
    least: n,
  }));
  const least = (condition['rows'] as number | undefined) ?? 2;
  return (reading) => {
    const sightings: Sighting[] = [];
    for (const read of reading.tables) {
      const first = read.rows[0];
      if (!first || !isSurrounded(first, { ...around, without: [] })) continue;
      const whole = unionOf(lexicon.size, first.joined, ...read.rows.map((row) => row.own));
      if (!matchesAll(whole, all) || matchesAny(whole, around.without)) continue;
      if (!headCounts.every(({ of, least: n }) => read.heads.filter((head) => matchesAny(head, of)).length >= n))
        continue;
      const places = columnsOf(read, columns);
      if (places === null) continue;
      const fitting = read.rows.filter(
        (row, n) => places.every((column) => read.filled[n]![column]) && matchesAll(row.joined, rowGroups),
      );
      const sound = fitting.filter((row) => row.mood === null || row.mood === 'question');
      const refused =
        sound.length >= least
          ? null
          : fitting.length > sound.length
            ? (fitting.find((row) => row.mood !== null)!.mood ?? null)
            : 'incomplete-table';
      const shown = sound.length > 0 ? sound : fitting.length > 0 ? fitting : [first];
      for (const place of placesOf(shown)) sightings.push({ ...place, grade: condition.grade, refused, score: 3 });
    }
    return sightings;
  };
}
