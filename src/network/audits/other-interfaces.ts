import type { Audit, AuditContext, Finding } from '#model/audit';
import type { NetworkMention } from '#model/network';
import type { Evidence } from '#model/report';
import type { Place } from '#model/span';

/** Other ways in than network ports, by the value that declares them. */
const TITLES: Readonly<Record<string, string>> = {
  wifi: 'Wi-Fi',
  bluetooth: 'Bluetooth',
  cellular: 'mobile radio',
  usb: 'USB',
  serial: 'the serial line',
  'optical-media': 'optical media',
  'service-port': 'the service port',
  nfc: 'NFC',
};

function declaredBy({ device }: AuditContext): string[] | null {
  const said = device?.facts['interfaces'];
  if (said === undefined || typeof said === 'boolean') return null;
  const given = typeof said === 'string' ? [said] : said;
  return Object.keys(TITLES).filter((name) => given.includes(name));
}

/** Documents that tell users or assessors what a device is made of; a risk or a plan names interfaces without listing them. */
function tellingDocuments({ documents }: AuditContext): AuditContext['documents'] {
  return documents.filter(({ info }) => !['risk-management', 'pms-plan', 'sbom'].includes(info.role ?? ''));
}

/** Where a list of interfaces stands or should: beside another interface or table, else at the top of the security manual. */
function listPlace(documents: AuditContext['documents'], mentions: readonly NetworkMention[]): Place | null {
  const table = documents.flatMap(({ evidence }) => evidence.network?.tables ?? [])[0];
  const manual = documents.find(({ info }) => info.role === 'security-manual') ?? documents[0];
  const known = table?.place ?? mentions[0]?.place;
  if (known || !manual) return known ?? null;
  const start = { line: 1, column: 1 };
  return { path: manual.info.path, start, end: start, excerpt: '' };
}

/** USB, serial, radio and service ports that the device has are listed or excluded. */
export const otherInterfacesListed: Audit = (context) => {
  const declared = declaredBy(context);
  if (declared === null) return { kind: 'nothing', reason: 'the device declares no interfaces' };
  if (declared.length === 0) return { kind: 'nothing', reason: 'the device has no interface but its network ports' };
  const documents = tellingDocuments(context);
  const mentions = documents.flatMap(({ evidence }) => evidence.network?.interfaces ?? []);
  const place = listPlace(documents, mentions);
  const sound: Evidence[] = [];
  const findings: Finding[] = [];
  for (const name of declared) {
    const mention = mentions.find(({ id }) => id === name);
    if (mention) sound.push({ ...mention.place, headings: mention.headings });
    else if (place)
      findings.push({
        ...place,
        note: `lists no ${TITLES[name]?.replace(/^the /, '')}, which the device declares (interfaces: ${name}); expected it in the list, or that it is not used`,
      });
  }
  return { kind: 'judged', sound, findings };
};
