import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { made, PAYLOADS } from '../report/html/hostile-report.js';
import { describeInBrowser, launch, open, PATIENCE } from './chromium.js';
import { pageOf } from './pump-report.js';

describeInBrowser('a hostile dossier in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, PATIENCE);
  afterAll(() => browser?.close(), PATIENCE);

  test.each([true, false])(
    'does nothing, whatever the reader touches (policy of the page: %s)',
    async (hasPolicy) => {
      // Escaping must hold alone; the policy is a second lock.
      const { page, requests, complaints } = await open(browser, pageOf(made(true)), { bypassCSP: !hasPolicy });
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await page.locator('a, summary, label, button').evaluateAll((all) =>
        all.forEach((one) => {
          for (const kind of ['mouseover', 'focus']) one.dispatchEvent(new Event(kind, { bubbles: true }));
          (one as HTMLElement).click();
        }),
      );
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => (window as { struck?: number }).struck)).toBeUndefined();
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('img, iframe, base, link, object, embed').count()).toBe(0);
      expect(await page.locator('body').textContent()).toContain(PAYLOADS[0]);
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'would be stopped by the policy of the page if escaping failed',
    async () => {
      const smuggled = '<script>window.struck=1</script><img src="http://127.0.0.1:9/x" onerror="window.struck=2">';
      const careless = pageOf(made(false)).replace('<main>', `<main>${smuggled}`);
      const { page, complaints } = await open(browser, careless);
      expect(await page.locator('img').count()).toBe(1);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => (window as { struck?: number }).struck)).toBeUndefined();
      expect(complaints.filter((text) => text.includes('Content Security Policy'))).not.toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});
