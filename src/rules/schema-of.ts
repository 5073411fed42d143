/** Name of the schema that a file of a rule folder must satisfy, by its place; null where there is none. */
export function schemaOf(path: string): string | null {
  if (/(^|\/)lexicon\/[a-z]{2}\/[^/]+$/.test(path)) return 'lexicon';
  if (/(^|\/)lexicon\/patterns\.yaml$/.test(path)) return 'patterns';
  if (/(^|\/)lexicon\/sets(-[a-z0-9-]+)?\.yaml$/.test(path)) return 'sets';
  if (/(^|\/)lexicon\/topics(-[a-z0-9-]+)?\.yaml$/.test(path)) return 'topics';
  if (/^network\/words\/[^/]+$/.test(path)) return 'network-words';
  if (/^upkeep\/[^/]+\.yaml$/.test(path)) return /\/[a-z]{2}\.yaml$/.test(path) ? 'upkeep-words' : 'upkeep';
  if (path === 'sources.yaml') return 'sources';
  if (/(^|\/)pack\.yaml$/.test(path)) return 'pack';
  if (/^profiles\//.test(path)) return 'profile';
  if (/^sbom\/(profiles|words)\//.test(path)) return path.startsWith('sbom/p') ? 'sbom-profile' : 'sbom-words';
  return /^(?:[^/]+\/)?[a-z0-9-]+\.yaml$/.test(path) ? 'rule' : null;
}
