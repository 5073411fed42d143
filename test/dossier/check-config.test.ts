import { describe, expect, test } from '@jest/globals';
import { checkConfig } from '#dossier/check-config';

const check = (text: string) => checkConfig('pump/dossier.yaml', text);

const PUMP = `device:
  name: Aquila IP-3
  version: 4.10
  manufacturer: Aquila Infusion GmbH
  regulation: mdr
  class: IIb
  facts:
    form: hardware
    interfaces: [wifi, usb]
    networked: yes
    logs: true
    phi: stores
    hosting_countries: [NO, SE]
    essential_function: none
documents:
  - {path: ifu.md, role: ifu, language: en}
  - path: manuals/**/*.md
    role: security-manual
    language: de-AT
profile: guidance
rules: {default-password-change: off, iec-80001-2-2/automatic-logoff: warning}
packs: [mdcg-2019-16, ./rules]
plugins: [./plugin.js, "@aquila/manuals"]
terms:
  account: [crew card]
`;

describe('a dossier.yaml is read', () => {
  test('with everything that it may hold', () => {
    const { config, problems } = check(PUMP);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      extends: [],
      device: {
        name: 'Aquila IP-3',
        version: '4.10',
        manufacturer: 'Aquila Infusion GmbH',
        regulation: 'mdr',
        class: 'IIb',
        facts: {
          form: 'hardware',
          interfaces: ['wifi', 'usb'],
          networked: true,
          logs: true,
          phi: 'stores',
          hosting_countries: ['NO', 'SE'],
          essential_function: 'none',
        },
      },
      documents: [
        { path: 'ifu.md', role: 'ifu', language: 'en' },
        { path: 'manuals/**/*.md', role: 'security-manual', language: 'de' },
      ],
      profile: 'guidance',
      rules: { 'default-password-change': 'off', 'iec-80001-2-2/automatic-logoff': 'warning' },
      packs: ['mdcg-2019-16', './rules'],
      plugins: ['./plugin.js', '@aquila/manuals'],
      terms: { account: ['crew card'] },
    });
  });

  test.each([
    ['4.10', '4.10'],
    ['3.2.0', '3.2.0'],
    ['"4.2.1"', '4.2.1'],
    ['007', '007'],
    ['2024-01-02', '2024-01-02'],
    ['1e3', '1e3'],
  ])('with version %s as written', (written, version) => {
    expect(check(`device: {name: Aquila IP-3, version: ${written}}`).config?.device?.version).toBe(version);
  });

  test('when it is empty or holds comments alone', () => {
    for (const text of ['', '# nothing yet\n']) {
      const { config, problems } = check(text);
      expect(problems).toEqual([]);
      expect(config).toEqual({
        device: null,
        documents: null,
        profile: null,
        rules: {},
        packs: null,
        plugins: [],
        terms: {},
        extends: [],
      });
    }
  });

  test('when the entries of a key are all commented out', () => {
    const { config, problems } = check(
      'device:\n  name: Aquila IP-3\n  version: 1\n  facts:\n    # logs: yes\nrules:\ndocuments:\n',
    );
    expect(problems).toEqual([]);
    expect(config?.device?.facts).toEqual({});
    expect(config?.documents).toBeNull();
  });
});

describe('a mistake in dossier.yaml is reported with its line and what was meant', () => {
  test('an unknown key', () => {
    const { problems } = check('device:\n  name: Aquila IP-3\n  version: 1\n  manufactuer: Aquila\n');
    expect(problems).toEqual([
      {
        kind: 'config',
        message: 'device has no key "manufactuer"; line 4 reads `manufactuer: Aquila`',
        path: 'pump/dossier.yaml',
        line: 4,
        hint: 'Did you mean "manufacturer"?',
      },
    ]);
  });

  test.each([
    ['profil: law', 1, /has no key "profil"/, /"profile"/],
    ['profile: submision', 1, /profile says "submision"/, /"submission"/],
    ['rules:\n  logging: warn', 2, /rules\.logging says "warn"/, /"warning"/],
    ['documents:\n  - {path: ifu.md, role: iffu}', 2, /documents\[0\]\.role says "iffu"/, /"ifu"/],
    ['documents:\n  - role: ifu', 2, /documents\[0\] lacks "path"/, /Add path/],
    ['documents:\n  - ifu.md', 2, /documents\[0\] holds no keys/, /keys and values \(path, role, language\)/],
    ['documents: ifu.md', 1, /documents is no list/, /a list/],
    ['documents:\n  - path: ifu.md\n  - path: ../other/ifu.md', 3, /says "\.\.\/other\/ifu\.md"/, /inside the folder/],
    ['documents:\n  - path: manuals/../../ifu.md', 2, /documents\[0\]\.path/, /inside the folder/],
    ['documents:\n  - path: "{a,..}/*.md"', 2, /documents\[0\]\.path/, /inside the folder/],
    ['documents:\n  - path: "{a,/etc}/*.md"', 2, /documents\[0\]\.path/, /inside the folder/],
    ['documents:\n  - path: /etc/passwd', 2, /documents\[0\]\.path/, /inside the folder/],
    ['documents:\n  - path: C:\\ifu.md', 2, /documents\[0\]\.path/, /inside the folder/],
    ['documents:\n  - {path: ifu.md, language: english}', 2, /language says "english"/, /language code/],
    ['device:\n  name: Aquila IP-3', 1, /device lacks "version"/, /Add version/],
    ['device:\n  name:\n  version: 1', 2, /device\.name has no value/, /a text/],
    ['device:\n  name: Aquila IP-3\n  version: [1]', 3, /device\.version holds a list/, /a text/],
    ['- device', 1, /dossier\.yaml holds no keys/, /device, documents/],
    ['terms:\n  account: crew card', 2, /terms\.account is no list/, /a list/],
  ])('%j', (text, line, message, hint) => {
    const { problems } = check(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'config', line, path: 'pump/dossier.yaml' });
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.hint).toMatch(hint);
  });

  test.each([
    ['acounts: local', /device\.facts has no key "acounts"/, /"accounts"/],
    ['accounts: lokal', /accounts says "lokal"/, /Did you mean "local"\? Expected: one of none, local/],
    ['accounts: [local, directry]', /accounts\[1\] says "directry"/, /"directory"/],
    ['accounts: []', /accounts is an empty list/, /none, local/],
    ['default_credentials: [shared]', /default_credentials holds a list/, /none, per-device-unique, shared/],
    ['logs: maybe', /logs says "maybe"/, /true or false/],
    ['markets: Germany', /markets says "Germany"/, /two capital letters/],
    ['__proto__: {logs: true}', /has no key "__proto__"/, /Valid keys/],
  ])('device fact %s', (fact, message, hint) => {
    const { problems } = check(`device:\n  name: Aquila IP-3\n  version: 1\n  facts:\n    ${fact}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.line).toBe(5);
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.hint).toMatch(hint);
  });

  test('a key that stands twice', () => {
    const { config, problems } = check('profile: law\nprofile: fda\n');
    expect(config).toBeNull();
    expect(problems[0]!.message).toMatch(/not valid YAML/);
    expect(problems[0]!.line).toBe(2);
  });

  test('and what is right beside it is kept', () => {
    const { config } = check(
      'device:\n  name: Aquila IP-3\n  version: 1\n  facts: {logs: maybe, phi: stores}\nprofile: lwa\n',
    );
    expect(config?.device?.facts).toEqual({ phi: 'stores' });
    expect(config?.profile).toBeNull();
  });
});
