import type { EntityManager } from 'typeorm';
import { plainRows, readOnce } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import { ContractReturn } from './contract-return.entity.js';

/** A return with what its contract says of it. */
export interface ReturnOfContract extends Pick<
  Contract,
  'reference' | 'title' | 'directorate' | 'category' | 'regime' | 'valueExVat' | 'managerId' | 'supplierId'
> {
  return: ContractReturn;
  /** Id of the contract. */
  id: string;
}

/** By id, those that exist; read once while returns are looked at. */
export function returnsOf(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReturnOfContract>> {
  return readOnce(tx, 'return of a contract', ids, async (left) => {
    const returns = await plainRows(tx, ContractReturn, { id: left });
    const contracts = await contractsOf(tx, [...new Set(returns.map(({ contractId }) => contractId))]);
    return new Map(
      returns.flatMap((row) => {
        const contract = contracts.get(row.contractId);
        return contract ? [[row.id, { ...contract, return: Object.assign(new ContractReturn(), row) }]] : [];
      }),
    );
  });
}

type OfContract = Omit<ReturnOfContract, 'return'>;

async function contractsOf(tx: EntityManager, ids: string[]): Promise<Map<string, OfContract>> {
  const rows = await tx.query<OfContract[]>(
    `SELECT id, reference, title, directorate, category, regime, value_ex_vat AS "valueExVat",
            manager_id AS "managerId", supplier_id AS "supplierId"
       FROM contract WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
