/** A place in a source text: 1-based line and column, columns counted in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source text as offsets (UTF-16 code units, end exclusive) into the text as read, BOM included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place that a report can show: file, start, end (exclusive) and the words that stand there. */
export interface Place {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly excerpt: string;
}
