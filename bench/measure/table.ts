/** Cells as aligned columns; numbers (and shares) to the right. The first row is the head. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, n) => n) ?? [];
  const widths = columns.map((n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  const isNumber = columns.map((n) =>
    rows.slice(1).every((row) => /^(?:[\d.,]+(?: ?%)?(?: of \d+)?|–|n\/a|)$/.test(row[n] ?? '')),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, n) => (isNumber[n] ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** The same cells as a Markdown table. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `92.9 %`, or `n/a` of nothing. */
export function share(part: number, all: number): string {
  return all === 0 ? 'n/a' : `${((100 * part) / all).toFixed(1)} %`;
}
