import { renderChecklist } from '../clauses/render-checklist.js';
import type { RenderReport } from '../formats.js';
import { NO_BOOK } from '../rule-book.js';

/** What the documents say to the questions of the security disclosure form, by question. */
export const renderMds2: RenderReport = (report, { book = NO_BOOK }) => renderChecklist(report, 'questions', book);
