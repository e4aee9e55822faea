/** How soon an answer is there, and that typing stays free meanwhile. */
import { expect, test } from '@playwright/test';
import { lookup, paste } from './start-page.ts';

test('a megabyte of noise is answered within a second and typing stays free', async ({ page }) => {
  await page.goto('/en/');
  await paste(page, 'warm up 0x800CCC0E');
  await expect(lookup(page)).toHaveAttribute('data-state', 'answered');
  const result = await page.evaluate(async () => {
    const noise = Array.from(
      { length: 16_000 },
      (_, i) => `2026-11-20 08:15:${i % 60} worker-${i} processed item ${i * 7919} without trouble`,
    ).join('\n');
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    const element = document.querySelector('error-lookup') as HTMLElement;
    box.value = `${noise.slice(0, 1_000_000)}\n535-5.7.8 Username and Password not accepted. BadCredentials`;
    const start = performance.now();
    box.dispatchEvent(new Event('input'));
    const blocked = performance.now() - start;
    while (!element.querySelector('[data-cause=password-sign-in-blocked]')) {
      if (performance.now() - start > 8000) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { size: box.value.length, blocked, answered: performance.now() - start };
  });
  expect(result.size).toBeGreaterThan(1_000_000);
  expect(result.blocked).toBeLessThan(100);
  // The allowance in CI is for a busy machine; by hand the bar is the second itself.
  expect(result.answered).toBeLessThan(process.env.CI ? 2500 : 1000);
});

test('a paste of 20 KB is answered at once, without waiting for a pause in typing', async ({ page }) => {
  await page.clock.install();
  await page.goto('/en/');
  const box = page.locator('textarea[name=q]');
  await box.fill('534-5.7.9 Application-specific password required');
  await expect(page.locator('article.answer')).toHaveAttribute('data-cause', 'app-password-required');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const pause = 'Jan 01 server kernel: nothing of note happened here\n'.repeat(500);
  await box.fill(`550-5.4.5 Daily user sending limit exceeded\n${pause}`.slice(0, 20_480));
  await expect(page.locator('article.answer')).toHaveAttribute('data-cause', 'sending-limit');
});
