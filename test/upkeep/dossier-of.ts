import { parseDocument } from '#documents/parse-document';
import type { AuditContext } from '#model/audit';
import type { Device, DeviceFacts } from '#model/dossier';
import type { DocumentUpkeep } from '#model/upkeep';
import { loadRules } from '#rules/load';
import { createUpkeepReader } from '#upkeep/observe-upkeep';

const readUpkeep = createUpkeepReader(loadRules().upkeep);

/** What is seen of a Markdown text; without the reader's moods. */
export const upkeepOf = (text: string, language = 'en', path = 'manual.md'): DocumentUpkeep =>
  readUpkeep(parseDocument(path, text).document, language, null);

/** The words of each finding. */
export const wordsOf = (findings: readonly { readonly excerpt: string }[]): string[] =>
  findings.map(({ excerpt }) => excerpt);

/** The infusion pump with some facts. */
export const pump = (facts: DeviceFacts = {}, more: Partial<Device> = {}): Device => ({
  name: 'Aquila IP-3',
  version: '3.2.1',
  manufacturer: 'Nordlicht Infusion GmbH',
  regulation: 'mdr',
  class: 'IIb',
  facts,
  ...more,
});

interface Written {
  readonly path: string;
  readonly role: string | null;
  readonly text: string;
  readonly language?: string;
}

/** A dossier of these documents, as audits see it. */
export function dossierOf(
  documents: readonly Written[],
  device: Device | null = pump(),
  files: readonly string[] = [],
): AuditContext {
  return {
    device,
    profile: 'submission',
    documents: documents.map(({ path, role, text, language = 'en' }) => ({
      info: { path, role, roleFrom: 'declared', language, sha256: '', version: null },
      evidence: {
        path,
        language,
        sha256: '',
        observations: {},
        directives: { directives: [], faults: [] },
        upkeep: upkeepOf(text, language, path),
      },
    })),
    files: [...documents.map(({ path }) => path), ...files],
    now: null,
  };
}
