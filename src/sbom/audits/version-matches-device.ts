import type { Audit } from '#model/audit';
import { isExactVersion, isSameName } from '../same-part.js';
import { finding, judgeBills } from './judge-bills.js';

/** The product of the bill bears the device's name and version. */
export const versionMatchesDevice: Audit = (context) => {
  const { device } = context;
  if (!device) return { kind: 'nothing', reason: 'no device is declared in dossier.yaml' };
  return judgeBills(context, ({ product, place }) => {
    if (!product)
      return {
        sound: [],
        findings: [
          finding(
            place,
            `The SBOM does not say what it is about; ${device.name} ${device.version} was expected as its top component`,
          ),
        ],
      };
    const findings = [];
    // Some write the software's own name before its version: "GXS 4.2.1".
    const isNamed = isSameName(product.name, device.name) || isSameName(product.name, device.version);
    if (!isNamed)
      findings.push(
        finding(product.place, `The top component is "${product.name}"; dossier.yaml names the device ${device.name}`),
      );
    if (product.version === null)
      findings.push(finding(product.versionPlace, `The top component has no version; ${device.version} was expected`));
    else if (!isExactVersion(product.version, device.version))
      findings.push(
        finding(
          product.versionPlace,
          `The top component has version ${product.version}; dossier.yaml says ${device.version}`,
        ),
      );
    return {
      sound: findings.length > 0 ? [] : [product.place],
      findings,
      conflict: findings.length > 0 && product.version !== null,
    };
  });
};
