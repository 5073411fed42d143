import { renderChecklist } from '../clauses/render-checklist.js';
import type { RenderReport } from '../formats.js';
import { NO_BOOK } from '../rule-book.js';

/** The checklist of general requirements that technical documentation has to hold: by number, with the documents that offer evidence. */
export const renderGspr: RenderReport = (report, { book = NO_BOOK }) => renderChecklist(report, 'requirements', book);
