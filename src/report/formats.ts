import type { Report } from '#model/report';
import type { RenderOptions } from './render-options.js';

/** Makes a report into a string that ends with a line feed, or an empty one where there is nothing to say. */
export type RenderReport = (report: Report, options: RenderOptions) => string;

/** Every report format, loaded when it is asked for. */
export const FORMATS: Readonly<Record<'text' | 'json', () => Promise<RenderReport>>> = {
  text: async () => (await import('./text/render-text.js')).renderText,
  json: async () => (await import('./json/render-json.js')).renderJson,
};

export type Format = keyof typeof FORMATS;
