import { StreamableFile, Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import {
  Clock,
  Described,
  DomainError,
  invalidField,
  newId,
  notFound,
  rowsOf,
  rowsTogether,
  type RowsOf,
} from '@commonweal/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentOwner } from './attachment-owner.js';
import { Attachment } from './attachment.entity.js';
import { dispositionOf } from './disposition.js';
import { FileStore } from './file-store.js';
import { allowedType, refusalOf } from './file-type.js';
import type { Upload } from './upload.js';

/** What a file is attached to, and until which day it is kept. */
export interface Place {
  ownerKind: string;
  ownerId: string;
  place: string;
  personalData: boolean;
  /** `YYYY-MM-DD` */
  retainUntil: string;
}

type Owner = Pick<Place, 'ownerKind' | 'ownerId'>;

/** Everything attached to owners of one kind, oldest first. */
export function attachmentsOf(ownerKind: string, ownerId: string[]): RowsOf<Attachment> {
  return rowsOf(Attachment, { ownerKind, ownerId }, { addedAt: 'ASC', id: 'ASC' });
}

@Injectable()
export class Attachments {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
    private readonly described: Described,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on `file` when its type is not allowed */
  async add(tx: EntityManager, { name, content }: Upload, to: Place, addedById: string): Promise<Attachment> {
    const type = await allowedType(content, name);
    if (!type)
      throw invalidField('file', `“${name}” cannot be attached: ${await refusalOf(content)}`, 'file-type');
    const hash = await this.store.put(content);
    const attachment = {
      id: newId(),
      ...to,
      name,
      type,
      size: content.length,
      hash,
      addedById,
      addedAt: this.clock.now(),
      contentDeletedAt: null,
    };
    await tx.insert(Attachment, attachment);
    return tx.create(Attachment, attachment);
  }

  /** Everything of one owner is attached to another one too, unless it is there already; the content is kept once. */
  async copy(tx: EntityManager, from: Owner, to: Owner & Partial<Pick<Place, 'place'>>): Promise<void> {
    const there = new Set((await this.of(tx, to.ownerKind, to.ownerId)).map(({ hash }) => hash));
    for (const attachment of await this.of(tx, from.ownerKind, from.ownerId))
      if (!there.has(attachment.hash)) await tx.insert(Attachment, { ...attachment, ...to, id: newId() });
  }

  /** Everything attached to one owner, oldest first. */
  async of(tx: EntityManager, ownerKind: string, ownerId: string): Promise<Attachment[]> {
    return (await rowsTogether(tx, { all: attachmentsOf(ownerKind, [ownerId]) })).all;
  }

  /** Puts it to another place of its owner. */
  async put(tx: EntityManager, id: string, place: string): Promise<void> {
    await tx.update(Attachment, id, { place });
  }

  /** The content for who may read the owner. @throws DomainError not-found, conflict when its retention is over */
  async download(id: string, caller: Caller): Promise<StreamableFile> {
    const attachment = await this.database.manager.findOneBy(Attachment, { id });
    if (!attachment || !(await this.mayRead(attachment, caller))) throw notFound('attachment');
    const { name, type, size, hash, retainUntil } = attachment;
    if (attachment.contentDeletedAt) throw retentionOver(name, retainUntil);
    if (!(await this.store.has(hash)))
      throw new Error(`The content ${hash} of attachment ${id} is not in the file store`);
    return new StreamableFile(this.store.read(hash), {
      type,
      length: size,
      disposition: dispositionOf(name),
    });
  }

  private async mayRead({ ownerKind, ownerId }: Attachment, caller: Caller): Promise<boolean> {
    const owner = this.described.all(AttachmentOwner).find(({ kind }) => kind === ownerKind);
    return (await owner?.mayRead(this.database.manager, ownerId, caller)) ?? false;
  }
}

function retentionOver(name: string, until: string): DomainError {
  const detail = `“${name}” was kept until ${until}, and its content was then deleted. Its hash is still on record.`;
  return new DomainError('conflict', 'retention-over', detail);
}
