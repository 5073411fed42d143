import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DossierResult } from '#model/report';
import { drawn } from '#report/html/spot-check';
import { describeInBrowser, launch, open, PATIENCE, type Watched } from './chromium.js';
import { pageOf, reportOf } from './pump-report.js';

describeInBrowser('the HTML report in a browser', () => {
  let browser: Browser;
  let text: string;
  let dossier: DossierResult;
  let watched: Watched;
  let page: Page;

  const opened = async (options?: Parameters<typeof open>[2]): Promise<void> => {
    watched = await open(browser, text, options);
    page = watched.page;
  };
  const shownRules = (): Promise<number> => page.locator('.rule:visible').count();
  const withVerdict = (verdict: string): number =>
    dossier.results.filter((result) => result.verdict === verdict).length;

  beforeAll(async () => {
    const report = await reportOf('infusion-pump-with-gaps');
    dossier = report.dossiers[0]!;
    text = pageOf(report);
    browser = await launch();
  }, PATIENCE);

  afterEach(async () => {
    const { requests, complaints } = watched;
    await page.context().close();
    // Whatever a test did, the page has loaded nothing and complained of nothing.
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  }, PATIENCE);

  afterAll(() => browser?.close(), PATIENCE);

  test(
    'shows all rules, and counts them',
    async () => {
      await opened();
      expect(await shownRules()).toBe(dossier.results.length);
      expect(await page.locator('.filters output').textContent()).toBe(
        `${dossier.results.length} of ${dossier.results.length} rules`,
      );
    },
    PATIENCE,
  );

  test(
    'filters by verdict, and says so on paper',
    async () => {
      await opened();
      await page.locator('.chip', { hasText: 'missing' }).click();
      expect(await shownRules()).toBe(dossier.results.length - withVerdict('missing'));
      expect(await page.locator('.filters output').textContent()).toBe(
        `${dossier.results.length - withVerdict('missing')} of ${dossier.results.length} rules`,
      );
      const said = (): Promise<string> =>
        page.locator('.rules > h3').evaluate((heading) => getComputedStyle(heading, '::after').content);
      expect(await said()).toBe('none');
      await page.emulateMedia({ media: 'print' });
      expect(await said()).toContain('filtered');
    },
    PATIENCE,
  );

  test(
    'filters by role and by document, and hides groups that are left empty',
    async () => {
      await opened();
      await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'post-market surveillance plan' });
      const ofPlan = await shownRules();
      expect(ofPlan).toBeGreaterThan(0);
      expect(ofPlan).toBeLessThan(dossier.results.length);
      expect(await page.locator('.rule:visible:not([data-roles~="pms-plan"])').count()).toBe(0);
      expect(
        await page
          .locator('.group:visible')
          .evaluateAll((groups) => groups.every((group) => group.querySelector('.rule:not([hidden])'))),
      ).toBe(true);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByRole('combobox', { name: 'Document', exact: true }).selectOption('security-manual.md');
      const number = dossier.documents.findIndex(({ path }) => path === 'security-manual.md');
      expect(await page.locator(`.rule:visible:not([data-documents~="${number}"])`).count()).toBe(0);
      expect(await shownRules()).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  test(
    'filters by all words of a text, which may stand in folded evidence',
    async () => {
      await opened();
      await page.getByLabel('Text', { exact: true }).fill('factory-set aquila2019');
      expect(await page.locator('.rule:visible h5').allTextContents()).toContain('Changing the default password');
      await page.getByLabel('Text', { exact: true }).fill('no such words anywhere');
      expect(await shownRules()).toBe(0);
      expect(await page.locator('.group:visible').count()).toBe(0);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await shownRules()).toBe(dossier.results.length);
    },
    PATIENCE,
  );

  test(
    'leads from the map to the rule and opens it, even where a filter hid it',
    async () => {
      await opened();
      await page.locator('.chip', { hasText: 'partial' }).click();
      const card = page.locator('details[id="mdcg-2019-16.logging"]');
      expect(await card.isVisible()).toBe(false);
      await page.locator('.cell[href="#mdcg-2019-16.logging"]').first().click();
      await card.locator('.elements').waitFor({ state: 'visible' });
      expect(
        await card
          .locator('summary')
          .first()
          .evaluate((summary) => summary === document.activeElement),
      ).toBe(true);
    },
    PATIENCE,
  );

  test(
    'is used by keyboard alone',
    async () => {
      await opened();
      await page.locator('.rule summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.rule').first().getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Space');
      expect(await page.locator('.rule').first().getAttribute('open')).toBeNull();
      await page.locator('.chip input').first().focus();
      await page.keyboard.press('Space');
      expect(await shownRules()).toBeLessThan(dossier.results.length);
    },
    PATIENCE,
  );

  test(
    'tells a screen reader names, levels and states',
    async () => {
      await opened();
      const tree = await page.locator('body').ariaSnapshot();
      expect(tree).toContain('heading "Aquila IP-3" [level=2]');
      expect(tree).toMatch(/checkbox "missing \d+" \[checked\]/);
      expect(tree).toMatch(/link "Logging of security events: partial"/);
      expect(tree).toContain('combobox "Role"');
      expect(tree).toContain('searchbox "Text"');
      expect(tree).toMatch(/rowheader "instructions-for-use\.md"/);
      expect(tree).toContain('navigation "Parts of Aquila IP-3"');
    },
    PATIENCE,
  );

  test(
    'draws the spot check as the report does, by size and seed of the reader',
    async () => {
      await opened();
      const satisfied = dossier.results.filter(({ verdict }) => verdict === 'satisfied');
      const titles = (): Promise<(string | null)[]> =>
        page.locator('.sample:visible').evaluateAll((items) => items.map((item) => item.getAttribute('data-rule')));
      const printed = await titles();
      expect(printed).toHaveLength(Math.min(10, satisfied.length));
      await page.getByLabel('Rules', { exact: true }).fill('3');
      expect(await titles()).toEqual(printed.slice(0, 3));
      await page.getByLabel('Seed').fill('auditor 7');
      expect(await titles()).toEqual(
        drawn(satisfied, 'auditor 7')
          .slice(0, 3)
          .map(({ rule }) => rule),
      );
      expect(await page.locator('.spot-check output').textContent()).toBe(
        `3 of ${satisfied.length} satisfied rules, drawn by seed auditor 7.`,
      );
      await page.getByRole('button', { name: 'As printed' }).click();
      expect(await titles()).toEqual(printed);
    },
    PATIENCE,
  );

  test(
    'needs no script: rules open, verdicts filter, and what would need one is not there',
    async () => {
      await opened({ javaScriptEnabled: false });
      expect(await page.locator('.scripted:visible').count()).toBe(0);
      await page.locator('.rule summary').first().click();
      expect(await page.locator('.rule').first().locator('.elements').isVisible()).toBe(true);
      await page.locator('.chip', { hasText: 'missing' }).click();
      expect(await shownRules()).toBe(dossier.results.length - withVerdict('missing'));
      expect(await page.locator('.sample:visible').count()).toBe(Math.min(10, withVerdict('satisfied')));
    },
    PATIENCE,
  );

  test.each([true, false])(
    'prints what is folded, and leaves out what only a screen can use (script: %s)',
    async (javaScriptEnabled) => {
      await opened({ javaScriptEnabled });
      const folded = page.locator('.rule .message').first();
      expect(await folded.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      const height = await folded.evaluate((message) => message.getBoundingClientRect().height);
      expect(height).toBeGreaterThan(0);
      expect(await page.locator('.filters, nav, .draw').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('.signature').isVisible()).toBe(true);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    },
    PATIENCE,
  );

  test(
    'is short on paper: gaps with their nearest places, satisfied rules as rows, the rest by its line',
    async () => {
      await opened();
      const shown = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
      const open = (): Promise<void> =>
        page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await open();
      const many = '.near-misses .place:nth-child(4)';
      const [misses, words, elements] = [many, '.rule.satisfied blockquote', '.rule.not-applicable .element'];
      for (const selector of [misses, words, elements]) expect(await shown(selector)).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      for (const selector of [misses, words, elements]) expect(await shown(selector)).toBe(0);
      expect(await shown('.rule.satisfied .address')).toBeGreaterThan(0);
      expect(await shown('.rule.missing .advice')).toBe(withVerdict('missing'));
      const said = await page
        .locator(`.near-misses:has(${many.split(' ')[1]}) > summary`)
        .first()
        .evaluate((summary) => getComputedStyle(summary, '::after').content);
      expect(said).toContain('the nearest three are printed');
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThan(32);
    },
    PATIENCE,
  );

  test.each(['light', 'dark'] as const)(
    'has paper and ink of a %s page',
    async (colorScheme) => {
      await opened({ colorScheme });
      const [ground, ink] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color].map((value) => Number(/\d+/.exec(value)![0]));
      });
      expect(ground! > ink!).toBe(colorScheme === 'light');
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    },
    PATIENCE,
  );

  test(
    'fits a telephone: nothing but tables and the line of links scrolls sideways',
    async () => {
      await opened({ viewport: { width: 360, height: 740 } });
      await page
        .locator('.rule')
        .evaluateAll((rules) => rules.slice(0, 20).forEach((rule) => rule.setAttribute('open', '')));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
    PATIENCE,
  );
});
