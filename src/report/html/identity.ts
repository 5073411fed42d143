import type { DocumentInfo, DossierResult, Report } from '#model/report';
import { fingerprintOf } from '#text/fingerprint';
import { byCodeUnit } from '#text/order';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const hashOfLines = (lines: readonly string[]): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        [...lines]
          .sort(byCodeUnit)
          .map((line) => `${line}\n`)
          .join(''),
      ),
    ),
  );

/** Hash of all packs: SHA-256 of the lines `id version hash`, in order. Two reports with the same one were made by the same rules. */
export const ruleSetHash = (packs: Report['packs']): string =>
  hashOfLines(packs.map(({ id, version, hash }) => `${id} ${version} ${hash}`));

/** Hash of the documents read: SHA-256 of the lines that `sha256sum` prints for them (`hash  path`), in order. */
export const documentsHash = (documents: readonly DocumentInfo[]): string =>
  hashOfLines(documents.map(({ sha256: hash, path }) => `${hash}  ${path}`));

/** Seed of the spot check, eight hexadecimal digits that follow from rules and documents alone. */
export const seedOf = (packs: Report['packs'], { name, documents }: DossierResult): string =>
  fingerprintOf(ruleSetHash(packs), name, documentsHash(documents)).slice(0, 8);
