import { Injectable } from '@nestjs/common';
import { DomainError, timeZone } from '@commonweal/platform';
import { Type } from 'class-transformer';
import { isDeepStrictEqual } from 'node:util';
import {
  DateOnly,
  Whole,
  type ReleaseComparison,
  type ReleaseEdit,
  type ReleaseView,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { releaseEdit } from './release-edits.js';
import { ReleaseViews } from './release-views.js';
import { Releases } from './releases.js';

export class ComparisonQuery {
  @Type(() => Number)
  @Whole('The release that is compared from.', { min: 1 })
  from: number;

  @Type(() => Number)
  @Whole('The release that is compared to.', { min: 1 })
  to: number;
}

export class AsOfQuery {
  @DateOnly('The day.')
  day: string;
}

/** What lies between two releases, and which one was in force on a day. */
@Injectable()
export class ReleaseComparisons {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
    private readonly views: ReleaseViews,
  ) {}

  /** Every document that differs; what was changed and changed back in between does not. */
  async between({ from, to }: ComparisonQuery): Promise<ReleaseComparison> {
    const [before, after] = [await this.releases.of(from), await this.releases.of(to)];
    return {
      from: await this.views.head(from),
      to: await this.views.head(to),
      edits: this.kinds.all().flatMap(({ kind }) => {
        const keys = new Set([...before.all(kind).keys(), ...after.all(kind).keys()]);
        return [...keys]
          .filter((key) => differs(before, after, { kind, key }))
          .map((key) => releaseEdit(this.kinds, { kind, key }, before, after));
      }),
    };
  }

  /** The release in force when that day ended in London; for today and later, the one in force now. */
  async asOf({ day }: AsOfQuery): Promise<ReleaseView> {
    const [row] = await this.database.query<{ number: number | null }[]>(
      `select max(number) as number from policy_release where (effective_at at time zone $2)::date <= $1::date`,
      [day, timeZone],
    );
    if (row?.number) return this.views.head(row.number);
    throw new DomainError(
      'not-found',
      'no-release-then',
      `No release was in force on ${day} yet. Choose a later day.`,
    );
  }
}

function differs(
  before: ReleaseDocuments,
  after: ReleaseDocuments,
  { kind, key }: Pick<ReleaseEdit, 'key'> & { kind: Parameters<ReleaseDocuments['get']>[0] },
): boolean {
  return !isDeepStrictEqual(before.get(kind, key), after.get(kind, key));
}
