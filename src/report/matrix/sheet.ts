/** A table that formats write out: for spreadsheets and for Markdown. Cells are plain text as the report has it, not yet made safe. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly head: string;
  /** Characters that a spreadsheet makes it wide. */
  readonly width: number;
}

/** Numbers stay numbers, so that a spreadsheet sorts them; null is an empty cell. */
export type Cell = string | number | null;
