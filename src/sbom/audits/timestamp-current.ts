import type { Audit, AuditContext } from '#model/audit';
import { isExactVersion } from '../same-part.js';
import { finding, judgeBills, pointerTo } from './judge-bills.js';

const DAY = /^\d{4}-\d{2}-\d{2}/;

interface Release {
  readonly day: string;
  readonly source: string;
}

/** The day of release: as dossier.yaml gives it, or else as a document says it of the device's version. */
function releaseOf({ device, documents, sbom }: AuditContext): Release | null {
  if (sbom?.released) return { day: sbom.released, source: 'dossier.yaml' };
  if (!device) return null;
  const told = documents.flatMap(({ evidence }) => evidence.claims?.releases ?? []);
  const release = told.find(({ version }) => isExactVersion(version, device.version));
  return release ? { day: release.day, source: pointerTo(release.place) } : null;
}

/** The bill is not older than the release, and not from the future. */
export const timestampCurrent: Audit = (context) => {
  const release = releaseOf(context);
  return judgeBills(
    context,
    ({ timestamp, place }) => {
      if (!timestamp)
        return { sound: [], findings: [finding(place, 'The SBOM has no timestamp to compare with the release')] };
      const day = DAY.exec(timestamp.value)?.[0];
      if (day === undefined)
        return { sound: [], findings: [finding(timestamp.place, `"${timestamp.value.slice(0, 40)}" is no date`)] };
      if (context.now !== null && day > context.now)
        return {
          sound: [],
          findings: [
            finding(timestamp.place, `The SBOM is dated ${day}, after the day of this check (${context.now})`),
          ],
        };
      if (release && day < release.day)
        return {
          sound: [],
          findings: [
            finding(
              timestamp.place,
              `The SBOM is dated ${day}, before the release on ${release.day} (${release.source})`,
            ),
          ],
          conflict: true,
        };
      return release || context.now !== null ? { sound: [timestamp.place], findings: [] } : null;
    },
    'no release date is known: give it under sbom: released in dossier.yaml',
  );
};
