import { describe, expect, test } from '@jest/globals';
import { html, markup, type Html } from '#report/html/html';

describe('the html tag', () => {
  test('escapes whatever is not markup, in text and in quoted attributes', () => {
    expect(markup(html`<p title="${`"a" & 'b'`}">${'<script>'}</p>`)).toBe(
      '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;script&gt;</p>',
    );
  });

  test('lets markup of its own stand, alone and in lists', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(markup(html`<p>${items}</p>`)).toBe('<p><li>a</li><li>&lt;b&gt;</li></p>');
  });

  test('takes nothing for markup that only looks like it', () => {
    const forged = JSON.parse('{"markup":"<script>","Symbol(safe markup)":"<script>"}') as Html;
    expect(() => markup(html`<p>${forged}</p>`)).toThrow();
  });

  test('writes numbers, and leaves out null, undefined and false', () => {
    expect(markup(html`<p>${0}${null}${undefined}${false}</p>`)).toBe('<p>0</p>');
  });

  test('shows control characters and marks that turn the direction of a text', () => {
    expect(markup(html`${'a\u202Eb\u0000'}`)).toBe('a\\u{202e}b\\x00');
  });

  test.each([
    ['an address', () => html`<a href="${'javascript:x'}">x</a>`],
    ['a source', () => html`<img src="${'x'}" />`],
    ['a style', () => html`<p style="${'x'}">x</p>`],
    ['a handler', () => html`<p onclick="${'x'}">x</p>`],
    // prettier-ignore
    ['an attribute without quotes', () => html`<p title=${'x'}>x</p>`],
  ])('refuses to fill %s', (_name, make) => {
    expect(make).toThrow('no value may stand after');
  });

  test('fills a link within the page', () => {
    expect(markup(html`<a href="#${'rule-1'}">x</a>`)).toBe('<a href="#rule-1">x</a>');
  });
});
