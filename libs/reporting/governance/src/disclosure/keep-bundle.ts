import { Injectable } from '@nestjs/common';
import { retainUntil } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { Attachment, type Stored } from '@commonweal/files';
import { Clock, newId, Transaction } from '@commonweal/platform';
import { Disclosure } from './disclosure.entity.js';

export const bundleOwner = 'disclosure';

/** Keeps the file of a bundle among the attachments, so that it is downloaded and ends like them. */
@Injectable()
export class KeepBundle {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  keep({ id, content, byId }: Disclosure, { hash, size }: Stored): Promise<void> {
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const attachmentId = newId();
      await tx.insert(Attachment, {
        ...{ id: attachmentId, ownerKind: bundleOwner, ownerId: id, place: 'bundle', hash, size },
        ...{ name: `${content.reference}-disclosure.zip`, type: 'application/zip', personalData: false },
        ...{ addedById: byId, addedAt: this.clock.now(), contentDeletedAt: null },
        retainUntil: retainUntil(documents, { personalData: false }, this.clock.today()),
      });
      await tx.update(Disclosure, id, { state: 'ready', attachmentId, hash });
    });
  }
}
