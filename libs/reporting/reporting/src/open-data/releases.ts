import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import type { OcdsRelease } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { processRows } from './process-rows.js';
import {
  type Asked,
  disclosures,
  processesAfter,
  processOf,
  publicContracts,
  publicProcurements,
} from './public-processes.js';
import { type Around, releaseOf } from './release.js';
import { publishingOn } from './what-policy-says.js';

/** Processes that are read at a time: the whole is sent as it is read, whatever its length. */
const batch = 50;

interface Narrowed {
  /** Whose scope it is narrowed to; the public is told everything that is public. */
  caller?: Caller;
  q?: string;
  /** After this ocid. */
  after?: string;
}

/** The releases that are published: made anew from what stands in the tables each time they are asked for. */
@Injectable()
export class OcdsReleases {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async around(): Promise<Around> {
    const today = this.clock.today();
    const documents = await this.releases.inForce(this.database.manager);
    return {
      ...{ today, documents, disclosed: disclosures(documents) },
      publishing: publishingOn(documents, today),
    };
  }

  /** By reference, read in batches. */
  async *all({ caller, q, after = '' }: Narrowed, around: Around): AsyncGenerator<OcdsRelease> {
    const asked = { ...askedOf(around), ...(caller ? { caller } : {}), ...(q ? { q } : {}) };
    const tx = this.database.manager;
    for (let reference = referenceIn(after, around); ;) {
      const processes = await processesAfter(tx, asked, reference, batch);
      const rows = await processRows(tx, processes, { today: around.today, above: around.publishing.above });
      for (const process of processes) yield releaseOf(process, rows, around);
      reference = processes.at(-1)?.reference ?? '';
      if (processes.length < batch) return;
    }
  }

  /** Undefined where nothing of that ocid is public, or it is not in the caller's scope. */
  async one(ocid: string, around: Around, caller?: Caller): Promise<OcdsRelease | undefined> {
    const tx = this.database.manager;
    const reference = referenceIn(ocid, around);
    if (!reference) return undefined;
    const asked = { ...askedOf(around), ...(caller ? { caller } : {}) };
    const process = await processOf(tx, asked, reference);
    if (!process) return undefined;
    const rows = await processRows(tx, [process], { today: around.today, above: around.publishing.above });
    return releaseOf(process, rows, around);
  }

  async counts(
    around: Around,
    { caller, q }: Narrowed,
  ): Promise<{ procurements: number; contracts: number }> {
    const asked = { ...askedOf(around), ...(caller ? { caller } : {}), ...(q ? { q } : {}) };
    return {
      procurements: await publicProcurements(this.database.manager, asked).getCount(),
      contracts: await publicContracts(this.database.manager, asked).getCount(),
    };
  }
}

const askedOf = ({ disclosed, publishing, today }: Around): Asked => ({
  ...{ notices: [...disclosed.keys()], above: publishing.above, today },
});

/** What stands behind the prefix; empty where it is not ours. */
function referenceIn(ocid: string, { publishing: { prefix } }: Around): string {
  return ocid.startsWith(`${prefix}-`) ? ocid.slice(prefix.length + 1) : '';
}
