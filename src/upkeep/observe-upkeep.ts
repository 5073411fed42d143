import type { Reading } from '#language/read-document';
import type { Document } from '#model/document';
import type { DocumentUpkeep } from '#model/upkeep';
import type { UpkeepData } from '#model/upkeep-words';
import { observeAccounts } from './observe/observe-accounts.js';
import { observeChapters } from './observe/observe-chapters.js';
import { observeCitations } from './observe/observe-citations.js';
import { observeControl } from './observe/observe-control.js';
import { observeEvidenceCells } from './observe/observe-evidence-cells.js';
import { observeHollow } from './observe/observe-hollow.js';
import { observeIds } from './observe/observe-ids.js';
import { observeLinks } from './observe/observe-links.js';
import { observeNotApplicable } from './observe/observe-not-applicable.js';
import { observeOutline } from './observe/observe-outline.js';
import { observePlaceholders } from './observe/observe-placeholders.js';
import { observePointers } from './observe/observe-pointers.js';
import { observeAssumptions, observeResidual } from './observe/observe-risks.js';
import { observeSecrets } from './observe/observe-secrets.js';
import { observeSubjects } from './observe/observe-subjects.js';
import { openPage } from './page.js';
import { createWordsFor } from './words.js';

/** Looks at one document for its upkeep; `reading` is null where its language has no lexicon. */
export type UpkeepReader = (document: Document, language: string, reading: Reading | null) => DocumentUpkeep;

/** Makes the reader of documents' upkeep ready with the words of the rule set. */
export function createUpkeepReader(data: UpkeepData): UpkeepReader {
  const wordsFor = createWordsFor(data);
  return (document, language, reading) => {
    const page = openPage(document, wordsFor(language), reading);
    const { wrong, sound } = observeCitations(page);
    return {
      placeholders: observePlaceholders(page),
      secrets: observeSecrets(page),
      hollow: observeHollow(page),
      citations: wrong,
      cited: sound,
      ...observeNotApplicable(page),
      ...observeControl(page),
      links: observeLinks(page),
      anchors: document.anchors,
      chapters: observeChapters(page),
      pointers: observePointers(page),
      loose: observeEvidenceCells(page),
      ids: observeIds(page),
      subjects: observeSubjects(page),
      outline: observeOutline(page),
      assumptions: observeAssumptions(page),
      residual: observeResidual(page),
      ...observeAccounts(page),
    };
  };
}
