import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HangingView } from '@commonweal/wire';
import { type Caller, Person, scopeOf } from '@commonweal/identity';
import { HangsOnPerson } from '@commonweal/messages';
import { Contract } from '../contract/contract.entity.js';
import { contractScope } from '../contract/contract-scope.js';
import { ContractReturn } from '../return/contract-return.entity.js';

interface Row {
  person: string;
  id: string;
  words: string;
  returnId: string | null;
  dueOn: string | null;
}

/** Running contracts on which a person reports for the supplier, or which they manage, and the returns that wait for an answer. */
@Injectable()
export class ContractsHangOnPerson extends HangsOnPerson {
  async of(tx: EntityManager, personIds: string[], caller: Caller): Promise<Map<string, HangingView[]>> {
    const rows = tx
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(
        Person,
        'person',
        'person.supplierId = contract.supplierId OR person.id = contract.managerId',
      )
      .leftJoin(ContractReturn, 'one', "one.contractId = contract.id AND one.state IN ('open', 'queried')")
      .select(['person.id as person', 'contract.id as id'])
      .addSelect("contract.reference || ' ' || contract.title", 'words')
      .addSelect(['one.id as "returnId"', 'one.due_on as "dueOn"'])
      .where("person.id = ANY(:personIds) AND contract.state = 'running'", { personIds })
      .orderBy({ 'contract.reference': 'ASC', 'one.due_on': 'ASC', 'one.id': 'ASC' });
    scopeOf(caller).narrow(rows, contractScope);
    return byPerson(await rows.getRawMany<Row>());
  }
}

/** Each contract, and under it its returns. */
function byPerson(rows: Row[]): Map<string, HangingView[]> {
  const all = new Map<string, HangingView[]>();
  for (const { person, id, words, returnId, dueOn } of rows) {
    const items = all.get(person) ?? [];
    all.set(person, items);
    if (!items.some((item) => item.id === id))
      items.push({ kind: 'contract', id, title: words, link: `/contracts/${id}/show` });
    if (returnId && dueOn)
      items.push({ kind: 'return', id: returnId, title: words, link: `/returns/${returnId}/show`, dueOn });
  }
  return all;
}
