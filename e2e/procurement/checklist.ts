import { expect, type Locator } from '@playwright/test';
import type { TaskView } from '@commonweal/wire';
import { answer, titlesOf } from '../desk.js';
import type { At } from '../hands.js';
import type { RunningProcurement } from './running-procurement.js';

/** The task is found from the list of procurements, answered, and stands as done. */
export async function answered(at: At, of: RunningProcurement, title: string): Promise<void> {
  const task = await found(at, of, title);
  await worked(at, task, async (drawer) => {
    for (const one of task.questions) {
      const value = of.facts[one.fact] ?? false;
      await answer(drawer, { label: one.question, type: one.type, value, titles: titlesOf(one) }, at.hands);
    }
    await at.hands.press(drawer.getByRole('button', { name: 'Save the answers' }));
  });
}

/** The same with a document that the task asks for. */
export async function evidenced(at: At, of: RunningProcurement, title: string): Promise<void> {
  const { page, hands } = at;
  await worked(at, await found(at, of, title), async (drawer) => {
    const personal = drawer.getByRole('radiogroup', { name: 'Does the document hold personal data?' });
    await hands.press(personal.getByRole('radio', { name: 'No', exact: true }));
    const attach = drawer.getByRole('button', { name: 'Attach a document' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press(attach)]);
    const buffer = Buffer.from('part,version\nThe request,1.0\n');
    await chooser.setFiles({ name: 'the-request.csv', mimeType: 'text/csv', buffer });
    await expect(drawer.getByRole('link', { name: /the-request\.csv/ })).toBeVisible();
    await expect(attach).toBeFocused();
    await hands.fill(drawer.getByLabel('Note'), 'Read by two of us.');
    await hands.press(drawer.getByRole('button', { name: 'Mark as completed' }));
  });
}

async function found({ page, hands }: At, of: RunningProcurement, title: string): Promise<TaskView> {
  const { title: procurement, reference } = await of.row();
  await page.goto('/procurements');
  await hands.fill(page.getByRole('textbox', { name: 'Search' }), reference);
  await hands.press(page.getByRole('link', { name: procurement }));
  await expect(page.getByRole('heading', { level: 1, name: procurement })).toBeVisible();
  const { stages } = await of.checklist();
  const task = stages.flatMap(({ tasks }) => tasks).find((one) => one.title === title);
  if (!task) throw new Error(`There is no task ${title}.`);
  return task;
}

/** Opens the task beside the list; when it is done the list says so, and the keyboard is where it was. */
async function worked(
  { page, hands }: At,
  { title }: TaskView,
  work: (drawer: Locator) => Promise<void>,
): Promise<void> {
  const opener = page.getByRole('button', { name: title, exact: true });
  const row = page.getByRole('listitem').filter({ has: opener });
  await expect(row).toContainText('Not started');
  await hands.press(opener);
  const drawer = page.getByRole('dialog', { name: title });
  await drawer.waitFor();
  await work(drawer);
  await drawer.waitFor({ state: 'hidden' });
  await expect(row).toContainText('Completed');
  await expect(opener).toBeFocused();
}
