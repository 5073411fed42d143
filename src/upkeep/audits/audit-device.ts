import type { Audit, Finding } from '#model/audit';
import type { Device } from '#model/dossier';
import type { NameMention, VersionMention } from '#model/upkeep';
import { inConflict, nothing, upkeptOf } from './upkept.js';

/** The part of a name that tells models apart: the word with a digit, or else the whole. */
function modelOf(name: string): string {
  const words = name.split(/\s+/);
  return words.find((word) => /\d/.test(word)) ?? words.slice(0, 2).join(' ');
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, '');

/** 3.2 says the same as 3.2.1, only shorter. */
const agree = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const TAIL =
  /(?:[\s,:;|()–-]|software|firmware|program|version|release|gerät|logiciel|versie|versión|versione|v\.?)*$/iu;

/** Words of the documents' titles, which say what kind of device it is: "ventilator software 4.2". */
type Titles = string;

/** Whether the words before a version say that it is this device's. */
function isOfDevice(before: string, device: Device, titles: Titles): boolean {
  const tail = before.slice(-60);
  const rest = tail.replace(TAIL, '');
  const start = rest.length - modelOf(device.name).length;
  if (folded(rest.slice(start)) === folded(modelOf(device.name)) && !/[\p{L}\p{N}-]$/u.test(rest.slice(0, start)))
    return true;
  // "Software version | 3.2.1": no other name between.
  const isSoftware = /(?:software|firmware|logiciel)[\s\p{L}.:|]*$/iu.test(tail);
  const [word = ''] = /\p{L}+$/u.exec(rest) ?? [];
  if (!isSoftware || !/^\p{Ll}*$/u.test(word)) return false;
  return rest.trim() === '' || (word.length > 3 && titles.includes(word));
}

function versionFaults(versions: readonly VersionMention[], device: Device, titles: Titles): Finding[] {
  const declared = /\d+(?:\.\d+)+/.exec(device.version)?.[0];
  if (!declared) return [];
  return versions
    .filter(({ version, before }) => isOfDevice(before, device, titles) && !agree(version, declared))
    .map(({ version, place }) => ({
      ...place,
      note: `version ${version} stands here; dossier.yaml declares ${device.version}; expected: the same version in every document`,
    }));
}

function nameFaults(names: readonly NameMention[], device: Device): Finding[] {
  const [family = ''] = device.name.split(/\s+/);
  const model = modelOf(device.name);
  if (model === family || !/\d/.test(model)) return [];
  const own = folded(model);
  return names
    .filter(({ name }) => name.startsWith(`${family} `))
    .filter(
      ({ name }) =>
        !folded(name).includes(own) && folded(modelOf(name)).replace(/\d.*$/, '') === own.replace(/\d.*$/, ''),
    )
    .map(({ name, place }) => ({
      ...place,
      note: `"${name}" stands here; dossier.yaml declares ${device.name}; expected: the same device in every document`,
    }));
}

/** The same device and version at the head of every document as in dossier.yaml. */
export const auditDevice: Audit = (context) => {
  const { device } = context;
  if (!device || (device.name === '' && device.version === '')) return nothing('no device is declared in dossier.yaml');
  const documents = upkeptOf(context);
  const titles: Titles = documents.map(({ upkeep }) => upkeep.head.excerpt.toLowerCase()).join('\n');
  const findings = documents.flatMap(({ upkeep }) => [
    ...nameFaults(upkeep.names, device),
    ...versionFaults(upkeep.versions, device, titles),
  ]);
  const sound = documents.flatMap(({ upkeep }) =>
    upkeep.versions
      .filter(({ before, version }) => isOfDevice(before, device, titles) && device.version.includes(version))
      .slice(0, 1)
      .map(({ place }) => place),
  );
  return inConflict(findings, sound);
};
