import type { Caller } from '@commonweal/identity';
import { scopeOf, standsInFor } from '@commonweal/identity';
import { DomainError } from '@commonweal/platform';
import type { Role } from '@commonweal/wire';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { Procurement } from '../rows/procurement.entity.js';

const readAll: readonly Role[] = ['auditor', 'panel', 'policy-editor', 'policy-approver'];

type Placed = Pick<Procurement, 'leadId' | 'directorate' | 'category'>;

/** Whether the caller may read a procurement and all that belongs to it. */
export function mayRead(caller: Caller, procurement: Placed): boolean {
  if (caller.supplierId !== null) return false;
  return (
    caller.roles.some((role) => readAll.includes(role)) ||
    isWithin(caller, procurement, ['lead', 'contract-manager'])
  );
}

/** Leads write within their scope, and always what they lead or what somebody leads for whom they stand in. */
export function mayWrite(caller: Caller, procurement: Placed): boolean {
  return caller.supplierId === null && isWithin(caller, procurement, ['lead']);
}

/** Whoever may write works on every task; whom a task is assigned to works on that one. */
export function mayWorkOn(
  key: string,
  { procurement, tasks }: { procurement: Placed; tasks: ReadonlyMap<string, { assigneeId: string | null }> },
  caller: Caller,
): boolean {
  if (mayWrite(caller, procurement)) return true;
  return tasks.get(key)?.assigneeId === caller.personId && mayRead(caller, procurement);
}

/** An administrator sees that there is a procurement, nothing of what is in it. */
export function mayList(caller: Caller, procurement: Placed): boolean {
  return mayRead(caller, procurement) || isAdmin(caller);
}

function isAdmin({ roles, supplierId }: Caller): boolean {
  return supplierId === null && roles.includes('admin');
}

function isWithin(caller: Caller, procurement: Placed, roles: Role[]): boolean {
  const isOne = caller.roles.some((role) => roles.includes(role));
  return (
    (isOne && (procurement.leadId === caller.personId || scopeOf(caller).includes(procurement))) ||
    standsInFor(caller, procurement.leadId, 'lead')
  );
}

/** Narrows a list to what `mayList` allows. */
export function narrow(
  rows: SelectQueryBuilder<Procurement>,
  caller: Caller,
): SelectQueryBuilder<Procurement> {
  const { personId, directorates, categories, supplierId, roles } = caller;
  if (supplierId !== null) return rows.andWhere('FALSE');
  if (isAdmin(caller) || roles.some((role) => readAll.includes(role))) return rows;
  const absent = (caller.standsInFor ?? []).map((one) => one.personId);
  const within = [
    directorates.length ? 'p.directorate IN (:...scopeDirectorates)' : 'TRUE',
    categories.length ? 'p.category IN (:...scopeCategories)' : 'TRUE',
  ].join(' AND ');
  return rows.andWhere(
    new Brackets((either) => either.where('p.leadId IN (:...scopeLeads)').orWhere(`(${within})`)),
    { scopeLeads: [personId, ...absent], scopeDirectorates: directorates, scopeCategories: categories },
  );
}

/** Narrows to what `mayRead` allows: a question about what is in procurements is none for an administrator alone. */
export function narrowToRead(
  rows: SelectQueryBuilder<Procurement>,
  caller: Caller,
): SelectQueryBuilder<Procurement> {
  const roles = caller.roles.filter((role) => role !== 'admin');
  return roles.length > 0 ? narrow(rows, { ...caller, roles }) : rows.andWhere('FALSE');
}

/** @throws DomainError forbidden when the caller does not work in that directorate and category */
export function refuseOutside(caller: Caller, place: { directorate?: string; category?: string }): void {
  if (scopeOf(caller).includes(place)) return;
  const detail = 'You do not work in that directorate and category. Choose others, or ask the administrator.';
  throw new DomainError('forbidden', 'outside-your-scope', detail);
}
