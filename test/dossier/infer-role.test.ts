import { describe, expect, test } from '@jest/globals';
import { inferRole } from '#dossier/infer-role';

const infer = (
  path: string,
  title: string | null = null,
  frontMatter: Record<string, unknown> | null = null,
  data?: unknown,
) => {
  const found = inferRole({ path, title, frontMatter, data });
  return found ? `${found.role} ${found.from}` : null;
};

describe('a role is inferred', () => {
  test.each([
    ['ifu.md', 'ifu'],
    ['Aquila-IP-3_IFU_en_v4.md', 'ifu'],
    ['operator-manual.md', 'ifu'],
    ['UserManual.md', 'ifu'],
    ["Operator's Guide.md", 'ifu'],
    ['gebrauchsanweisung.md', 'ifu'],
    ["mode-d'emploi.md", 'ifu'],
    ['notice_d_utilisation.md', 'ifu'],
    ['instrucciones-de-uso.md', 'ifu'],
    ["istruzioni per l'uso.md", 'ifu'],
    ['gebruiksaanwijzing.md', 'ifu'],
    ['it-sicherheitshandbuch.md', 'security-manual'],
    ['system-administration-manual.md', 'security-manual'],
    ['service-and-security-handbook.md', 'security-manual'],
    ['Manuel de sécurité.md', 'security-manual'],
    ['hardening.guide.md', 'security-manual'],
    ['security-manual/03-accounts.md', 'security-manual'],
    ['technical-file.md', 'technical-documentation'],
    ['Technische Dokumentation.md', 'technical-documentation'],
    ['risk-management-report.md', 'risk-management'],
    ['gestion-des-risques.md', 'risk-management'],
    ['pms-plan.md', 'pms-plan'],
    ['post-market-plan.md', 'pms-plan'],
    ['mds2.md', 'mds2'],
    ['aquila.MDS2.2019.yaml', 'mds2'],
    ['sbom.cdx.json', 'sbom'],
  ])('from the file name %s: %s', (path, role) => {
    expect(infer(path)).toBe(`${role} file-name`);
  });

  test('from front matter before anything else', () => {
    expect(infer('ifu.md', null, { role: 'pms-plan' })).toBe('pms-plan front-matter');
    expect(infer('x.md', null, { type: 'Gebrauchsanweisung' })).toBe('ifu front-matter');
    expect(infer('ifu.md', null, { type: 'page' })).toBe('ifu file-name');
  });

  test('from the title where the file name tells nothing', () => {
    expect(infer('doc-0042.md', 'Aquila IP-3: Instructions for Use')).toBe('ifu title');
    expect(infer('x.md', 'Sicherheitshandbuch für Betreiber')).toBe('security-manual title');
  });

  test('from the keys of a bill of materials', () => {
    expect(infer('parts.json', null, null, { bomFormat: 'CycloneDX' })).toBe('sbom content');
  });
});

describe('no role is inferred', () => {
  test.each([
    ['manual.md', null],
    ['readme.md', 'Aquila IP-3'],
    ['gifu.md', null],
    ['specific-users.md', null],
    ['security.md', 'Security'],
    ['ifu-and-security-manual.md', null],
    ['x.md', 'User manual and risk management'],
    ['', ''],
  ])('where nothing tells or two tell apart: %s, %j', (path, title) => {
    expect(infer(path, title)).toBeNull();
  });

  test('from a value that is no text', () => {
    expect(infer('x.md', null, { role: ['ifu'], type: 3 })).toBeNull();
  });
});
