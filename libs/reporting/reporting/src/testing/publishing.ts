import { awardPolicy } from '@commonweal/award/testing';
import type { PackDocument } from '@commonweal/documents';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';

const parameter = (key: string, type: string, series: [from: string, value: unknown][]): PackDocument => ({
  ...{ kind: 'parameter', key },
  content: {
    ...{ title: key, type, selector: 'today' },
    series: series.map(([from, value]) => ({ from, value, source: 'A spec' })),
  },
});

/** From this day on the open data is public, and the page of promises a day later. */
export const published = '2026-03-10';
export const publishingPack = {
  ...awardPolicy,
  documents: [
    ...awardPolicy.documents.filter(({ key }) => key !== 'council-name'),
    parameter('council-name', 'text', [['2024-01-01', 'Anytown Council']]),
    parameter('publish-open-data', 'yes-no', [
      ['2024-01-01', false],
      [published, true],
    ]),
    parameter('publish-promises', 'yes-no', [
      ['2024-01-01', false],
      ['2026-03-11', true],
    ]),
    parameter('ocid-prefix', 'text', [['2024-01-01', 'ocds-abc123']]),
    parameter('council-organisation', 'text', [['2024-01-01', 'GB-LAE-ANY']]),
    {
      ...{ kind: 'notice', key: 'tender-notice' },
      content: {
        ...{ title: 'Tender notice', code: 'UK4', regimes: ['PA23'], basis: 'PA23 s.21' },
        ...{ guidance: 'Invite.', text: '((reference))' },
      },
    },
    {
      ...{ kind: 'notice', key: 'letter' },
      content: {
        ...{ title: 'Letter to bidders', code: 'R87', regimes: ['PA23'], basis: 'Reg. 87' },
        ...{ guidance: 'Tell them.', text: '((reference))' },
      },
    },
    {
      ...{ kind: 'rating', key: 'good' },
      content: { title: 'Good', code: 'met', descriptor: 'Good', basis: 'A spec' },
    },
  ] as PackDocument[],
};

/** A contract of 2025 to 2027 with the apprentices that it promised, delivered as the counts say, each accepted. */
export async function contractOf(
  app: TestApplication,
  name: string,
  counts: number[],
  procurementId: string | null = null,
): Promise<string> {
  const sql = (text: string, ...values: unknown[]) => app.get(DataSource).query(text, values);

  const [id, supplierId, returnId] = [newId(), newId(), newId()];
  await sql(
    `INSERT INTO supplier (id, name, registration_number, sme, vcse, local, version) VALUES ($1, $2, $3, true, false, true, 1)`,
    ...[supplierId, name, procurementId ? '01234567' : null],
  );
  await sql(
    `INSERT INTO contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on, signed_on, state, source, procurement_id, description, version)
     VALUES ($1, $2, $2, $3, 'construction', 'housing', 'PA23', 52000000, '2025-01-01', '2027-12-31', '2024-12-20', 'running', 'entered', $4, 'A school', 1)`,
    ...[id, `C-${name}`, supplierId, procurementId],
  );
  await sql(
    `INSERT INTO contract_return (id, contract_id, due_on, period_from, period_until, opens_on, state, version)
     VALUES ($1, $2, '2026-01-20', '2025-01-01', '2025-12-31', '2026-01-01', 'accepted', 1)`,
    ...[returnId, id],
  );
  for (const [at, count] of counts.entries()) {
    const obligationId = newId();
    await sql(
      `INSERT INTO obligation (id, contract_id, indicator, title, type, theme, over_time, over_contracts, direction, target, profile, frequency, due_offset_days, kpi, returns_from, version)
       VALUES ($1, $2, $3, 'No. of care leavers', 'count', 'Social', 'sum', 'sum', 'more-is-better', 12, 'even', 'yearly', 10, true, '2025-01-01', 1)`,
      ...[obligationId, id, at === 0 ? null : 'apprentices'],
    );
    await sql(
      `INSERT INTO return_line (id, return_id, obligation_id, contract_id, period_from, period_until, expected, delivered, state, note, version)
       VALUES ($1, $2, $3, $4, '2025-01-01', '2025-12-31', 4, $5, 'accepted', 'Said by the supplier', 1)`,
      ...[newId(), returnId, obligationId, id, JSON.stringify(count)],
    );
  }
  return id;
}
