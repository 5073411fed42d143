import { directivesOf } from '#documents/directives-of';
import { parseDocument } from '#documents/parse-document';
import { inferRole } from '#dossier/infer-role';
import type { ReadFile } from '#dossier/read-document-file';
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

/** The version that a document's front matter gives it. */
function versionOf({ frontMatter }: Document): string | null {
  const version = frontMatter?.['version'];
  return typeof version === 'string' || typeof version === 'number' ? String(version) : null;
}

/** The map half: parses and observes the text of one document. It depends on nothing but these arguments, so that a thread may do it. */
export async function observeText(
  file: DocumentFile,
  { text, sha256 }: ReadFile,
  { ruleSet, observeAudited }: ReadyRuleSet,
): Promise<Observed> {
  const { path } = file;
  const { document, problems } = parseDocument(path, text);
  if (problems.some(({ kind }) => kind === 'unreadable' || kind === 'limit')) return { documents: [], problems };
  const software = await observeSoftware(document);
  if (software.problem) return { documents: [], problems: [...problems, software.problem] };
  const language = file.language ?? (await detectLanguage(document));
  const inferred = file.role
    ? null
    : inferRole({ path, title: document.title, frontMatter: document.frontMatter, data: document.data });
  const role = file.role ?? software.role ?? inferred?.role ?? null;
  const isReadable = document.format !== 'markdown' || ruleSet.lexicon.has(language);
  const reading = isReadable ? readDocument(document, language, ruleSet.lexicon, ruleSet.topics) : null;
  const observations = reading ? observeDocument(reading, ruleSet.rules) : {};
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
