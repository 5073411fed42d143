import { join } from 'node:path';
import { directivesOf } from '#documents/directives-of';
import { parseDocument } from '#documents/parse-document';
import type { FoundDossier } from '#dossier/find-dossiers';
import { inferRole } from '#dossier/infer-role';
import { decodeDocument, readDocumentFile } from '#dossier/read-document-file';
import { observeDocument } from '#evidence/observe-document';
import { detectLanguage } from '#language/detect-language';
import { readDocument } from '#language/read-document';
import type { Document } from '#model/document';
import type { DocumentFile } from '#model/dossier';
import type { DocumentEvidence } from '#model/observation';
import type { DocumentInfo, Problem } from '#model/report';
import { observeSoftware } from './observe-software.js';
import type { ReadyRuleSet } from './rule-sets.js';

/** A document after the map half: what it is, and all that it says to the rules. */
export interface ObservedDocument {
  readonly info: DocumentInfo;
  readonly evidence: DocumentEvidence;
  /** False where its language has no lexicon: nothing was looked for. */
  readonly isReadable: boolean;
}

export interface Observed {
  readonly documents: readonly ObservedDocument[];
  readonly problems: readonly Problem[];
}

/** The bytes of a document that is handed in; its path is absolute. */
export interface GivenBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The version that a document's front matter gives it. */
function versionOf({ frontMatter }: Document): string | null {
  const version = frontMatter?.['version'];
  return typeof version === 'string' || typeof version === 'number' ? String(version) : null;
}

async function observeFile(
  dossier: FoundDossier,
  file: DocumentFile,
  { ruleSet, observeAudited }: ReadyRuleSet,
  given: GivenBytes | null,
): Promise<Observed> {
  const isGiven = given !== null && join(dossier.root, file.path) === given.path;
  const read = isGiven ? decodeDocument(file.path, given.bytes) : await readDocumentFile(dossier, file.path);
  if (!('text' in read)) return { documents: [], problems: [read] };
  const { document, problems } = parseDocument(file.path, read.text);
  if (problems.some(({ kind }) => kind === 'unreadable' || kind === 'limit')) return { documents: [], problems };
  const software = await observeSoftware(document);
  if (software.problem) return { documents: [], problems: [...problems, software.problem] };
  const language = file.language ?? (await detectLanguage(document));
  const inferred = file.role
    ? null
    : inferRole({ path: file.path, title: document.title, frontMatter: document.frontMatter, data: document.data });
  const role = file.role ?? software.role ?? inferred?.role ?? null;
  const isReadable = document.format !== 'markdown' || ruleSet.lexicon.has(language);
  const reading = isReadable ? readDocument(document, language, ruleSet.lexicon, ruleSet.topics) : null;
  const observations = reading ? observeDocument(reading, ruleSet.rules) : {};
  const { path } = file;
  const { sha256 } = read;
  const info: DocumentInfo = {
    path,
    role,
    roleFrom: file.role ? 'declared' : software.role ? 'content' : (inferred?.from ?? null),
    language,
    sha256,
    version: versionOf(document),
  };
  const directives = directivesOf(document);
  const audited = observeAudited(document, language, reading);
  const evidence = { path, language, sha256, observations, directives, ...audited, ...software.evidence };
  return { documents: [{ info, evidence, isReadable }], problems };
}

/** Reads, parses and observes the documents of a dossier, one after the other in their order. */
export async function observeFiles(
  dossier: FoundDossier,
  rules: ReadyRuleSet,
  given: GivenBytes | null,
  tick: (label: string) => void,
): Promise<Observed> {
  const documents: ObservedDocument[] = [];
  const problems: Problem[] = [];
  for (const file of dossier.files) {
    const seen = await observeFile(dossier, file, rules, given);
    documents.push(...seen.documents);
    problems.push(...seen.problems);
    tick(file.path);
  }
  return { documents, problems };
}
