import { Injectable } from '@nestjs/common';
import { DomainError, Page } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import type { ListQuery, ReleaseEdit, ReleaseView } from '@commonweal/wire';
import { differencesOf } from './differences.js';
import { DocumentKinds } from './document-kind.js';
import { titleOf } from './document-views.js';
import { paged } from './paged.js';
import { PolicyRelease } from './policy-release.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { ReleaseProgress } from './release-progress.js';
import { Releases } from './releases.js';

interface Row {
  number: number;
  title: string;
  changeId: string;
  changeReference: string;
  effectiveAt: Date;
  unreviewed: boolean;
  author: string | null;
  publishedBy: string | null;
  approvedBy: string[];
}

@Injectable()
export class ReleaseViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
    private readonly progress: ReleaseProgress,
  ) {}

  async list(query: ListQuery): Promise<Page<ReleaseView>> {
    const all = await this.database.manager.find(PolicyRelease, {
      select: { number: true, effectiveAt: true },
    });
    const found = paged(all, query, ['number', 'effectiveAt']);
    return new Page(await this.views(found.items.map(({ number }) => number)), found.total);
  }

  async one(number: number): Promise<ReleaseView> {
    const [view] = await this.views([number]);
    if (!view) throw new DomainError('not-found', 'release-not-found', `There is no release ${number}.`);
    return { ...view, edits: await this.edits(number) };
  }

  private async views(numbers: number[]): Promise<ReleaseView[]> {
    const inForce = await this.releases.numberInForce(this.database.manager);
    const rows = await this.database.query<Row[]>(releaseRows, [numbers]);
    const views: ReleaseView[] = [];
    for (const row of rows.sort((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number))) {
      const documents = await this.releases.of(row.number);
      views.push({
        ...row,
        id: row.number,
        effectiveAt: row.effectiveAt.toISOString(),
        author: row.author ?? 'the packs',
        publishedBy: row.publishedBy ?? 'the packs',
        inForce: row.number === inForce,
        documents: this.kinds.all().reduce((sum, { kind }) => sum + documents.all(kind).size, 0),
        reevaluation: await this.progress.of(row.number),
      });
    }
    return views;
  }

  private async edits(number: number): Promise<ReleaseEdit[]> {
    const [after, revisions] = [await this.releases.of(number), await this.revisionsOf(number)];
    const before = number > 1 ? await this.releases.of(number - 1) : undefined;
    return revisions.map(({ kind, key, content }) => {
      const [old, described] = [before?.get(kind, key), this.kinds.find(kind)];
      return {
        kind,
        key,
        title: titleOf(content ?? old, key),
        englishBefore: before && old && described?.english(old, before),
        english: content ? described?.english(content, after) : undefined,
        differences: number === 1 ? [] : differencesOf(old ?? {}, content ?? {}),
      };
    });
  }

  private revisionsOf(release: number): Promise<PolicyRevision[]> {
    return this.database.manager.find(PolicyRevision, {
      where: { release },
      order: { kind: 'ASC', key: 'ASC' },
    });
  }
}

const releaseRows = `
  select r.number, c.title, c.id as "changeId", c.reference as "changeReference", r.effective_at as "effectiveAt",
         r.unreviewed, author.name as author, publisher.name as "publishedBy",
         array(select distinct p.name from policy_review v join person p on p.id = v.reviewer_id
                where v.change_id = c.id and v.said = 'approved' order by 1) as "approvedBy"
    from policy_release r
    join policy_change c on c.id = r.change_id
    left join person author on author.id = r.author_id
    left join person publisher on publisher.id = r.published_by
   where r.number = any($1)`;
