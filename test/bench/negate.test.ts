import { negateSentence, negateValue } from '../../bench/mutate/negate.js';

describe('negating a sentence', () => {
  test.each([
    ['The session is locked after ten minutes.', 'The session is not locked after ten minutes.'],
    ['You can restore the profiles.', 'You can not restore the profiles.'],
    ['The pump has a hardware lock.', 'The pump has no hardware lock.'],
    ['The keys have been replaced.', 'The keys have not been replaced.'],
    ['Change the default password.', 'Do not change the default password.'],
    ['**Change** the password at once.', 'Do not **change** the password at once.'],
    ['The pump keeps the last settings.', 'The pump does not keep the last settings.'],
    ['AES-256 guards the database of the server.', 'It is not so that AES-256 guards the database of the server.'],
    ["The pump can't be opened without a key.", 'The pump can be opened without a key.'],
    ['Package: ECDSA P-384 signature in the header.', 'Package: none'],
    ['There is no default password.', 'There is a default password.'],
    ['The database cannot be opened.', 'The database can be opened.'],
    ['If the gateway is gone, the pump is locked.', 'If the gateway is gone, the pump is not locked.'],
    ['The password that is on the label must be changed.', 'The password that is on the label must not be changed.'],
    ['The disk is encrypted; the key is in the TPM.', 'The disk is not encrypted; the key is not in the TPM.'],
    ['Backup: every night', 'Backup: none'],
    ['AES-256 for the database', 'No AES-256 for the database'],
  ])('says the opposite of "%s"', (sentence, opposite) => {
    expect(negateSentence(sentence)).toBe(opposite);
  });

  test('denies a value, line by line', () => {
    expect(negateValue('10 min')).toBe('none');
    expect(negateValue('a long\nvalue')).toBe('none\nnone');
    expect(negateValue('The log is kept for a year.')).toBe('The log is not kept for a year.');
  });
});
