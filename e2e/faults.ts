import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it stands, and whether it is wider than its window. */
export async function faultsHere(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return [
    ...violations.map(({ id, nodes }) => `${name}: ${id}: ${String(nodes[0]?.target)}`),
    ...(await tooWide(page, name)),
  ];
}

/** Whether one has to scroll sideways. */
export async function tooWide(page: Page, name: string): Promise<string[]> {
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return overflow > 0 ? [`${name}: ${overflow} px too wide`] : [];
}
