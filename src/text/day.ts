/** A day of the calendar as people write it in files: YYYY-MM-DD. Such days order by code unit. */
export const DAY =
  '^\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-9]))$';

const PATTERN = new RegExp(DAY);

/** Whether a text is a day, written YYYY-MM-DD. */
export const isDay = (text: string): boolean => PATTERN.test(text);

/** The day of a moment in UTC, so that it is the same on every machine. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
