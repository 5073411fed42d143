import { describe, expect, test } from '@jest/globals';
import { withPassives } from '../../bench/mutate/passive.js';

describe('the passive voice', () => {
  test.each([
    ['The pump encrypts all stored data.', 'All stored data are encrypted by the pump.'],
    [
      'Each gateway checks the signature of each package at once.',
      'The signature of each package is checked by each gateway at once.',
    ],
    ['We review every account after a year.', 'Every account is reviewed after a year.'],
    ['1. Save the configuration.', '1. The configuration must be saved.'],
    ['Close the roller clamp before the door is opened.', 'The roller clamp must be closed before the door is opened.'],
  ])('says the same of "%s"', (active, passive) => {
    expect(withPassives(active)).toBe(passive);
  });

  test.each([
    'The pump encrypts all data and the gateway decrypts it.',
    'The pump stops.',
    '`Save the configuration.`',
    'The server room, which holds the rack, is locked.',
  ])('leaves "%s" as it stands', (sentence) => {
    expect(withPassives(sentence)).toBe(sentence);
  });
});
