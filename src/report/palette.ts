/** Colours of a report, handed in so that rendering stays pure. Each function gives its text back, painted or as it is. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly place: Paint;
}

export type Paint = (text: string) => string;

const plain: Paint = (text) => text;

/** No colours: for files and pipes. */
export const PLAIN: Palette = {
  error: plain,
  warning: plain,
  info: plain,
  good: plain,
  strong: plain,
  faint: plain,
  place: plain,
};
