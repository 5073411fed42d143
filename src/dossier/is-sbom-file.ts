import { open } from 'node:fs/promises';

const SNIFFED = 65_536;
const NAMED_SO = /(?:^|[/._-])(?:s?bom|cdx|spdx|cyclonedx)[._-](?:.*\.)?json(?:ld)?$/i;
const SAYS_SO = /"(?:bomFormat|spdxVersion|SPDXID)"\s*:|cyclonedx\.org\/schema|spdx\.org\/rdf\/|"spdx_?[iI]d"\s*:/;

/** Whether a JSON file is a software bill of materials, by its name or by the keys near its start or end. */
export async function isSbomFile(path: string): Promise<boolean> {
  if (NAMED_SO.test(path)) return true;
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const buffer = Buffer.alloc(SNIFFED);
      const head = await file.read(buffer, 0, SNIFFED, 0);
      if (SAYS_SO.test(buffer.toString('latin1', 0, head.bytesRead))) return true;
      if (size <= SNIFFED) return false;
      const tail = await file.read(buffer, 0, SNIFFED, size - SNIFFED);
      return SAYS_SO.test(buffer.toString('latin1', 0, tail.bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    // Named so or not, an unreadable file is reported by whoever reads it.
    return false;
  }
}
