import type { ContractView, ObligationView, ReturnView, SupplierView } from '@commonweal/wire';
import type { Client } from 'pg';
import { Api } from '../api.js';
import { firstPeople } from '../first-people.js';

/** The day on which the outage is over, a Tuesday, and what was due around it while nobody looked. */
export const today = '2026-06-16';

/** Due dates, and how many messages each return then has by rung of its ladder: to each person the last that was missed, and no other. */
export const kinds: { dueOn: string; messages: Record<number, number>; alerts: number }[] = [
  { dueOn: '2026-06-16', messages: { 0: 1 }, alerts: 0 },
  { dueOn: '2026-06-15', messages: { 1: 2 }, alerts: 1 },
  { dueOn: '2026-06-18', messages: { '-2': 1 }, alerts: 0 },
  { dueOn: '2026-06-09', messages: { 1: 1, 5: 2 }, alerts: 1 },
];

/** Contracts of one supplier. */
const perSupplier = 2;

/** One supplier with a contract and a promise, entered as people do. @returns what is copied */
async function original(url: string): Promise<Original> {
  const manager = await Api.as('contract-manager', url);
  const supplier = await manager.do<SupplierView>('POST', '/suppliers', {
    ...{ name: 'Many Hands Ltd', sme: true, vcse: false, local: true },
  });
  await manager.do('POST', `/suppliers/${supplier.id}/people`, {
    ...{ name: 'Hand', email: 'hand@many.example' },
  });
  const contract = await manager.do<ContractView>('POST', '/contracts', {
    ...{ title: 'Many hands', supplierId: supplier.id, category: 'ict', directorate: 'finance-resources' },
    ...{ regime: 'PA23', valueExVat: 100_000_00, startsOn: '2026-03-01', endsOn: '2027-02-28' },
  });
  const { id } = await manager.do<ObligationView>('POST', `/contracts/${contract.id}/obligations`, {
    ...{ indicator: 'reduced-packaging', target: 120, frequency: 'monthly', profile: 'even' },
    dueOffsetDays: 10,
  });
  const [first] = await manager.get<ReturnView[]>(`/returns?contractId=${contract.id}&sort=dueOn`);
  if (!first) throw new Error('The contract has no return to copy.');
  return { supplier: supplier.id, contract: contract.id, obligation: id, return: first.id };
}

interface Original {
  supplier: string;
  contract: string;
  obligation: string;
  return: string;
}

/** The id of the copy `n`: a UUID of version 7 in form, so that another run makes the same. */
const idOf = (what: string, n: string) =>
  `overlay(overlay(md5('${what}:' || ${n}) placing '7' from 13) placing '8' from 17)::uuid`;

/** Copies a row of the table with `changes`, SQL by column, once for each number up to `many`. */
function copy(database: Client, table: string, where: string, many: number, changes: Record<string, string>) {
  const pairs = Object.entries(changes).map(([column, sql]) => `'${column}', ${sql}`);
  return database.query(
    `insert into ${table} select made.* from ${table} original cross join generate_series(0, ${many - 1}) n,
       lateral jsonb_populate_record(null::${table}, to_jsonb(original) || jsonb_build_object(${pairs.join(', ')})) made
     where original.${where}`,
  );
}

/** A council with so many returns, each of a contract of its own, that nobody has looked at for two weeks. */
export async function found(url: string, greeting: string, database: Client, returns: number): Promise<void> {
  await firstPeople(url, greeting, { 'contract-manager': ['contract-manager', 'auditor'] });
  const of = await original(url);
  const suppliers = Math.ceil(returns / perSupplier);
  const dues = kinds.map(({ dueOn }, kind) => `when ${kind} then '${dueOn}'`).join(' ');
  const dueOn = `case n % ${kinds.length} ${dues} end`;
  await copy(database, 'supplier', `id = '${of.supplier}'`, suppliers, {
    ...{ id: idOf('supplier', 'n'), name: `'Many Hands ' || n || ' Ltd'`, lead_contact_id: 'null::uuid' },
  });
  await copy(database, 'person', `supplier_id = '${of.supplier}'`, suppliers, {
    ...{ id: idOf('person', 'n'), name: `'Hand ' || n`, email: `'hand-' || n || '@many.example'` },
    supplier_id: idOf('supplier', 'n'),
  });
  await copy(database, 'contract', `id = '${of.contract}'`, returns, {
    ...{ id: idOf('contract', 'n'), reference: `'CT-2026-F' || n`, next_look_on: 'null::date' },
    supplier_id: idOf('supplier', `n / ${perSupplier}`),
  });
  await copy(database, 'obligation', `id = '${of.obligation}'`, returns, {
    ...{ id: idOf('obligation', 'n'), contract_id: idOf('contract', 'n') },
  });
  await copy(database, 'contract_return', `id = '${of.return}'`, returns, {
    ...{ id: idOf('return', 'n'), contract_id: idOf('contract', 'n'), due_on: dueOn },
    ...{ state: `'scheduled'`, opens_on: `'2026-06-01'`, next_look_on: `'2026-06-02'` },
  });
  await copy(database, 'return_line', `return_id = '${of.return}'`, returns, {
    ...{ id: idOf('line', 'n'), return_id: idOf('return', 'n'), contract_id: idOf('contract', 'n') },
    obligation_id: idOf('obligation', 'n'),
  });
  await database.query(`delete from message where subject_kind = 'return' or kind = 'invitation'`);
  await database.query(`update contract_return set next_look_on = null where contract_id = '${of.contract}'`);
  await database.query('vacuum analyze');
}
