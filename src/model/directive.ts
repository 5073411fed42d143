/** A comment in a document that accepts what one rule finds wrong on some of its lines. */
export interface Directive {
  /** As it is written, with or without its pack. */
  readonly rule: string;
  readonly reason: string;
  /** Where the comment stands. */
  readonly line: number;
  /** First and last line that it covers. */
  readonly covers: { readonly from: number; readonly to: number };
}

/** A comment that speaks to Dossierlint and can't be obeyed: what is so, and what to do. */
export interface DirectiveFault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** All comments of a document that speak to Dossierlint. */
export interface Directives {
  readonly directives: readonly Directive[];
  readonly faults: readonly DirectiveFault[];
}
