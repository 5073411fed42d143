import { strToU8, zipSync } from 'fflate';
import { clauseSheet } from '../clauses/clause-sheet.js';
import type { RenderReport } from '../formats.js';
import { documentsSheet } from '../matrix/documents-sheet.js';
import { elementsSheet } from '../matrix/elements-sheet.js';
import { runSheet } from '../matrix/run-sheet.js';
import { waiversSheet } from '../matrix/waivers-sheet.js';
import { NO_BOOK } from '../rule-book.js';
import { workbookParts } from './workbook-parts.js';

// The first day that a zip file can tell; local, since that is how it is written down.
const NO_DAY = new Date(1980, 0, 1);

/** A workbook: the matrix of elements, the checklists by clause, the waivers, the documents, and what made the report. */
export const renderXlsx: RenderReport<Uint8Array> = (report, { book = NO_BOOK }) => {
  const sheets = [
    elementsSheet(report),
    clauseSheet(report, 'requirements', book.sources),
    clauseSheet(report, 'questions', book.sources),
    waiversSheet(report),
    documentsSheet(report),
    runSheet(report),
  ];
  const files = Object.entries(workbookParts(sheets)).map(([path, xml]) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(files), { mtime: NO_DAY, os: 0 });
};
