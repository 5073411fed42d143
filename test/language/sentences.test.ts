import fc from 'fast-check';
import { splitSentences } from '#language/sentences';

const cut = (text: string): string[] => splitSentences(text).map(({ from, to }) => text.slice(from, to));

describe('sentences', () => {
  test('end at a full stop, not at an abbreviation or a decimal point', () => {
    expect(cut('Keep approx. ten minutes. Use TLS 1.2 or later. Done!')).toEqual([
      'Keep approx. ten minutes.',
      'Use TLS 1.2 or later.',
      'Done!',
    ]);
  });

  test('go on over a soft line break, and end where a line begins like a label', () => {
    expect(cut('The pump locks\nafter ten minutes.')).toEqual(['The pump locks\nafter ten minutes.']);
    expect(cut('Account: admin\nPrompt: at first login')).toEqual(['Account: admin', 'Prompt: at first login']);
  });

  test('lie in order inside the text, without outer white space, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0;
        for (const { from, to } of splitSentences(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
    );
  });
});
