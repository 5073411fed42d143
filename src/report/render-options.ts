import type { Palette } from './palette.js';
import type { RuleBook } from './rule-book.js';

/** How a report is to be shown. Formats for programs ignore it: they always tell everything. */
export interface RenderOptions {
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only gaps of level error, and problems. */
  readonly quiet: boolean;
  /** Also what is satisfied, does not apply or was accepted, the documents, and lists in full. */
  readonly verbose: boolean;
  /** Left out where only the report is at hand; formats then say less of rules and clauses. */
  readonly book?: RuleBook;
}
