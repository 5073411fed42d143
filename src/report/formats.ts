import type { Report } from '#model/report';
import type { RenderOptions } from './render-options.js';

/** Makes a report into text that ends with a line feed, an empty one where there is nothing to say, or bytes. */
export type RenderReport<Output extends string | Uint8Array = string> = (
  report: Report,
  options: RenderOptions,
) => Output;

/** A format as tables of formats hold it: loaded when it is asked for. */
export type LoadFormat = () => Promise<RenderReport<string | Uint8Array>>;

/** Every report format, loaded when it is asked for. */
export const FORMATS = {
  text: async () => (await import('./text/render-text.js')).renderText,
  json: async () => (await import('./json/render-json.js')).renderJson,
  sarif: async () => (await import('./sarif/render-sarif.js')).renderSarif,
  junit: async () => (await import('./junit/render-junit.js')).renderJunit,
  github: async () => (await import('./github/render-github.js')).renderGithub,
  gitlab: async () => (await import('./gitlab/render-gitlab.js')).renderGitlab,
  markdown: async () => (await import('./markdown/render-markdown.js')).renderMarkdown,
  csv: async () => (await import('./csv/render-csv.js')).renderCsv,
  xlsx: async () => (await import('./xlsx/render-xlsx.js')).renderXlsx,
  gspr: async () => (await import('./gspr/render-gspr.js')).renderGspr,
  html: async () => (await import('./html/render-html.js')).renderHtml,
  mds2: async () => (await import('./mds2/render-mds2.js')).renderMds2,
} as const satisfies Readonly<Record<string, LoadFormat>>;

export type Format = keyof typeof FORMATS;

/** Formats that are no text, and so go to files only. */
export const BINARY_FORMATS: readonly Format[] = ['xlsx'];
