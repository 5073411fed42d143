import { describe, expect, test } from '@jest/globals';
import { upkeepOf, wordsOf } from '../dossier-of.js';

const secretsIn = (text: string, language = 'en'): string[] => wordsOf(upkeepOf(text, language).secrets);

describe('a printed password is seen', () => {
  test.each([
    ['behind its word and a colon', 'Password: Nl4471x', 'Nl4471x'],
    ['behind "is"', 'The default password is admin.', 'admin'],
    ['in code behind its word', 'Sign in as `service` with the password `nordlicht`.', 'nordlicht'],
    ['mid-sentence, where it is told to change it', 'The factory PIN is 0000; change it at once.', '0000'],
    ['as a pair with its user', 'Default login (password on delivery): admin/admin', 'admin'],
    ['on a command line', '```sh\nsshpass -p Nord2019 ssh pump\n```', 'Nord2019'],
    ['in an address', '```\nmqtt://pump:Quay77@broker.example:1883\n```', 'Quay77'],
    ['in a settings file', '```yaml\ndb_password: "Hf9!kk2"\n```', 'Hf9!kk2'],
    ['as a private key', '```\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n```', '-----BEGIN RSA PRIVATE KEY-----'],
    ['as an access key of a cloud', 'Use AKIAABCDEFGHIJKLMNOP for the bucket.', 'AKIAABCDEFGHIJKLMNOP'],
  ])('%s', (_, text, secret) => {
    expect(secretsIn(text)).toEqual([secret]);
  });

  test('in a column for it, row by row', () => {
    const table =
      '| Account | Password |\n|---|---|\n| nurse | forced at first login |\n| service | Nl-4471x |\n| root | toor |\n';
    expect(secretsIn(table)).toEqual(['Nl-4471x', 'toor']);
  });

  test.each([
    ['de', 'Das Passwort lautet „nordlicht7“.', 'nordlicht7'],
    ['fr', 'Le mot de passe est « nord7licht ».', 'nord7licht'],
    ['es', 'La contraseña es Nord7licht.', 'Nord7licht'],
    ['it', 'La password è Nord7licht.', 'Nord7licht'],
    ['nl', 'Het wachtwoord is Nord7licht.', 'Nord7licht'],
  ])('in %s', (language, text, secret) => {
    expect(secretsIn(text, language)).toEqual([secret]);
  });
});

describe('no printed password is', () => {
  test.each([
    [
      'a policy',
      'Password: at least 12 characters. The PIN has 6 to 10 digits, the password is 12-32 characters long.',
    ],
    ['a mask', 'Password: ******** is shown while you type.'],
    [
      'a pattern for the reader',
      '```sh\ncurl -u <user>:<password> https://<host>\nexport PASSWORD=${DB_PASSWORD}\n```',
    ],
    ['a kind of hash', 'Passwords are stored as SHA-256 with salt; the password is hashed with bcrypt.'],
    ['a rule of a table', '| Password rule | Value |\n|---|---|\n| Minimum length | 12 |\n| Password age | 90days |\n'],
    ['a way to get one', 'The first password is on the sealed card of each pump.'],
    ['two roles', 'Administrator/Service accounts need a password.'],
    ['a port mapping', '```sh\ndocker run -p 8080:80 nordlicht/gateway\n```'],
    ['the name of a secret in a store', '```sh\nkubectl create secret generic pump-tls --from-file=tls.key\n```'],
    ['token based sign-in', 'Sign-in is token based; the token expires after 8h.'],
    ['a pointer', 'Passwords: see SEC-IP3-EN chapter 4.'],
  ])('%s', (_, text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});
