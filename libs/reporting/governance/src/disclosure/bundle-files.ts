import { Injectable } from '@nestjs/common';
import { AttachmentOwner } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { mayRead, Procurement } from '@commonweal/procurements';
import type { EntityManager } from 'typeorm';
import { Disclosure } from './disclosure.entity.js';
import { bundleOwner } from './keep-bundle.js';

/** A bundle is downloaded by leads and auditors who may read the procurement. */
@Injectable()
export class BundleFiles extends AttachmentOwner {
  readonly kind = bundleOwner;

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    if (!caller.roles.some((role) => role === 'lead' || role === 'auditor')) return false;
    const bundle = await tx.findOneBy(Disclosure, { id });
    const procurement = bundle && (await tx.findOneBy(Procurement, { id: bundle.procurementId }));
    return Boolean(procurement && mayRead(caller, procurement));
  }
}
