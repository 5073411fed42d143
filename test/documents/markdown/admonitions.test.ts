import { describe, expect, test } from '@jest/globals';
import { documentOf, outlineOf } from '../outline.js';

describe('admonitions', () => {
  test.each([
    ['of code hosts', '> [!WARNING]\n> Hot surface.\n', ['paragraph warning: Hot surface.']],
    ['with a title', '> [!TIP] Short\n> Charge it.\n', ['paragraph tip: Short', 'paragraph tip: Charge it.']],
    ['that begin with a bold word', '> **Note:** Charge it.\n', ['paragraph note: Note: Charge it.']],
    ['in German', '> **Achtung** Heiß.\n', ['paragraph attention: Achtung Heiß.']],
    ['in French', '> **Avertissement :** chaud.\n', ['paragraph warning: Avertissement : chaud.']],
    [
      'in colons',
      'Before\n:::danger Take care\nHot.\n- very\n:::\nAfter\n',
      [
        'paragraph: Before',
        'paragraph danger: Take care',
        'paragraph danger: Hot.',
        'item danger: very',
        'paragraph: After',
      ],
    ],
    [
      'in colons with a bracketed title',
      ':::note[Power]{.wide}\nCharge it.\n:::\n',
      ['paragraph note: Power', 'paragraph note: Charge it.'],
    ],
    [
      'in nested colons',
      '::::note\nOuter.\n:::warning\nInner.\n:::\nOuter again.\n::::\n',
      ['paragraph note: Outer.', 'paragraph warning: Inner.', 'paragraph note: Outer again.'],
    ],
    [
      'by indentation',
      '!!! note "Power"\n    Charge it.\n\n    - fully\n\nAfter\n',
      ['paragraph note: Power', 'paragraph note: Charge it.', 'item note: fully', 'paragraph: After'],
    ],
    ['that fold', '??? warning\n    Hot.\n', ['paragraph warning: Hot.']],
    ['in a list', '- Step\n\n    !!! tip\n        Short.\n', ['item: Step', 'item tip: Short.']],
    [
      'in directive fences',
      '```{warning} Heat\nHot.\n```\nAfter\n',
      ['paragraph warning: Heat', 'paragraph warning: Hot.', 'paragraph: After'],
    ],
    [
      'of one paragraph',
      'WARNING: Hot.\n\n**Note:** Cold.\n',
      ['paragraph warning: WARNING: Hot.', 'paragraph note: Note: Cold.'],
    ],
  ])('are known %s', (_, text, outline) => {
    expect(outlineOf(text)).toEqual(outline);
  });

  test('content of tabs is plain text', () => {
    expect(outlineOf('=== "Ward"\n\n    Call the nurse.\n\n=== "Home"\n\n    Call us.\n')).toEqual([
      'paragraph: Ward',
      'paragraph: Call the nurse.',
      'paragraph: Home',
      'paragraph: Call us.',
    ]);
  });

  test('other quotations are quoted', () => {
    expect(outlineOf('> Infotainment is none.\n')).toEqual(['paragraph quoted: Infotainment is none.']);
  });

  test('markers inside code are code', () => {
    expect(outlineOf('```\n:::note\n!!! tip\n```\n')).toEqual(['code: :::note\n!!! tip']);
  });

  test('words in indented content keep their places', () => {
    const text = 'Intro\n\n!!! note\n\n    First\n    **second** line.\n\n    !!! tip\n        Third &amp; last.\n';
    for (const { runs } of documentOf(text).blocks) {
      for (const [at, unit] of [...runs[0]!.text].entries()) expect([unit, '&']).toContain(text[runs[0]!.starts[at]!]);
    }
  });
});
