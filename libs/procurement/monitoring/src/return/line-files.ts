import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { AttachmentView } from '@commonweal/wire';
import { Attachment, AttachmentOwner } from '@commonweal/files';
import { type Caller, Person } from '@commonweal/identity';
import { Contract } from '../contract/contract.entity.js';
import { reaches } from '../contract/reach.js';
import { ReturnLine } from './return-line.entity.js';

export const lineFiles = 'return-line';

/** Evidence of return lines: who may see the contract may read it. */
@Injectable()
export class LineFiles extends AttachmentOwner {
  readonly kind = lineFiles;

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const line = await tx.findOneBy(ReturnLine, { id });
    const contract = line && (await tx.findOneBy(Contract, { id: line.contractId }));
    return !!contract && reaches(caller, contract);
  }
}

/** By line, the oldest first. */
export function evidenceOf(tx: EntityManager, lineIds: string[]) {
  return filesOf(tx, lineFiles, lineIds);
}

/** By owner, the oldest first. */
export async function filesOf(
  tx: EntityManager,
  ownerKind: string,
  ownerIds: string[],
): Promise<ReadonlyMap<string, AttachmentView[]>> {
  const files = await tx.find(Attachment, {
    where: { ownerKind, ownerId: In(ownerIds) },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  const people = await tx.findBy(Person, { id: In([...new Set(files.map(({ addedById }) => addedById))]) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const byOwner = new Map<string, AttachmentView[]>();
  for (const { ownerId, addedById, addedAt, contentDeletedAt, ...file } of files) {
    const { id, name, type, size, hash, personalData, retainUntil } = file;
    const view = {
      ...{ id, name, type, size, hash, personalData, retainUntil },
      ...(contentDeletedAt ? { contentDeletedAt: contentDeletedAt.toISOString() } : {}),
      by: names.get(addedById) ?? '',
      at: addedAt.toISOString(),
    };
    byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), view]);
  }
  return byOwner;
}
