import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { DuplicatePair, MergePreview } from '@commonweal/wire';
import { Supplier } from '../supplier.entity.js';
import { supplierView } from '../supplier-view.js';
import { likelyDuplicates } from './likely-duplicates.js';
import { Merging } from './merging.js';

const most = 200;

/** What may be merged, and what merging would do. */
@Injectable()
export class MergeRegister {
  constructor(
    private readonly database: DataSource,
    private readonly merging: Merging,
  ) {}

  /** The surest first, at most 200 at once. */
  async duplicates(): Promise<DuplicatePair[]> {
    const standing = { where: { mergedIntoId: IsNull() }, order: { id: 'ASC' as const } };
    const pairs = likelyDuplicates(await this.database.manager.find(Supplier, standing));
    return pairs.slice(0, most).map(({ because, first, second }) => ({
      ...{ id: `${first.id}/${second.id}`, because },
      ...{ first: supplierView(first), second: supplierView(second) },
    }));
  }

  /** @throws DomainError not-found, invalid */
  async preview(id: string, duplicateId: string): Promise<MergePreview> {
    const { into, duplicate, moves, obstacles } = await this.merging.look(
      this.database.manager,
      id,
      duplicateId,
    );
    return { into: supplierView(into), duplicate: supplierView(duplicate), moves, obstacles };
  }
}
