import { fileURLToPath } from 'node:url';
import type { Report } from '#model/report';
import { renderHtml } from '#report/html/render-html';
import { PLAIN } from '#report/palette';
import { check } from '#run/check';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The report of a sample dossier under fixtures/. */
export const reportOf = (name: string): Promise<Report> => check({ paths: [`fixtures/${name}`], cwd: PROJECT });

/** A report as the page that a reader opens. */
export const pageOf = (report: Report): string =>
  renderHtml(report, { palette: PLAIN, width: 80, quiet: false, verbose: false });
