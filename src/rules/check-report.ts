import type { Report } from '#model/report';
import { validateReport } from '../generated/report-validator.js';

/** Takes a value for a report if it has the form that `check --format json` writes; else says what is wrong, and where in it. */
export function checkReport(value: unknown): { readonly report: Report } | { readonly fault: string } {
  if (validateReport(value)) return { report: value as Report };
  const fault = validateReport.errors?.[0];
  const where = fault?.instancePath ? `at ${fault.instancePath} it` : 'it';
  const extra = fault && 'additionalProperty' in fault.params ? ` "${String(fault.params['additionalProperty'])}"` : '';
  return { fault: `${where} ${fault?.message ?? 'has another form'}${extra}` };
}
