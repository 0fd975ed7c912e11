import { FirstRelease, type SetEntry } from '@commonweal/documents';
import type { TestApplication } from '@commonweal/platform/testing';

const bankHolidays = {
  title: 'Bank holidays',
  of: 'bank-holidays',
  coversFrom: '2025-01-01',
  coversUntil: '2029-12-31',
  days: [
    { date: '2026-04-03', title: 'Good Friday' },
    { date: '2026-04-06', title: 'Easter Monday' },
  ],
  source: 'gov.uk',
};

/** A template in the fewest words. */
export function aTemplate(
  key: string,
  messageKind: string,
  body: string,
  subject = `About ${key}`,
): SetEntry {
  return { kind: 'template', key, content: { title: key, messageKind, subject, body } };
}

/** Release 1: a calendar and these documents. */
export async function loadRelease(app: TestApplication, documents: SetEntry[]): Promise<void> {
  const calendar: SetEntry = { kind: 'calendar', key: 'bank-holidays', content: bankHolidays };
  const all = [calendar, ...documents].map(({ kind, key, content }) => ({
    kind,
    key,
    content: content ?? {},
  }));
  const pack = {
    key: 'spec',
    title: 'Spec',
    description: 'For a spec.',
    version: '1',
    optional: false,
    needs: [],
    documents: all,
  };
  await app.get(FirstRelease).load([pack]);
}
