import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Page } from '@commonweal/platform';
import { DataSource, In, IsNull } from 'typeorm';
import {
  ListQuery,
  TrueOrFalse,
  type ReleaseEdit,
  type ReleaseMark,
  type ReleaseView,
} from '@commonweal/wire';
import { DocumentKinds } from './document-kind.js';
import { paged } from './paged.js';
import { PolicyMark } from './policy-mark.entity.js';
import { PolicyRelease } from './policy-release.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { releaseEdit } from './release-edits.js';
import { ReleaseProgress } from './release-progress.js';
import { Releases } from './releases.js';

interface Row {
  number: number;
  title: string;
  changeId: string;
  changeReference: string;
  effectiveAt: Date;
  unreviewed: boolean;
  founding: boolean;
  author: string | null;
  publishedBy: string | null;
  approvedBy: string[];
  mark: ReleaseMark | null;
}

export class ReleaseListQuery extends ListQuery {
  @TrueOrFalse('Only those whose mark waits for somebody.', { optional: true })
  marked?: boolean;
}

@Injectable()
export class ReleaseViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
    private readonly progress: ReleaseProgress,
  ) {}

  async list(query: ReleaseListQuery): Promise<Page<ReleaseView>> {
    const tx = this.database.manager;
    const marked = query.marked ? await tx.findBy(PolicyMark, { clearedBy: IsNull() }) : undefined;
    const all = await tx.find(PolicyRelease, {
      select: { number: true, effectiveAt: true },
      where: marked && { number: In(marked.map(({ release }) => release)) },
    });
    const found = paged(all, query, ['number', 'effectiveAt']);
    return new Page(await this.views(found.items.map(({ number }) => number)), found.total);
  }

  async one(number: number, caller: Caller): Promise<ReleaseView> {
    const head = await this.head(number);
    const mark = await this.database.manager.findOneBy(PolicyMark, { release: number });
    const mayClear = caller.roles.includes('policy-approver') && mark?.mayBeClearedBy(caller.personId);
    return {
      ...head,
      mark: head.mark && { ...head.mark, mayClear: !!mayClear },
      edits: await this.edits(number),
    };
  }

  /** Without what it changed. */
  async head(number: number): Promise<ReleaseView> {
    const [view] = await this.views([number]);
    if (!view) throw new DomainError('not-found', 'release-not-found', `There is no release ${number}.`);
    return view;
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
        mark: row.mark ?? undefined,
        inForce: row.number === inForce,
        documents: this.kinds.all().reduce((sum, { kind }) => sum + documents.all(kind).size, 0),
        reevaluation: await this.progress.of(row.number),
      });
    }
    return views;
  }

  private async edits(number: number): Promise<ReleaseEdit[]> {
    const [before, after] = [await this.releases.of(number - 1), await this.releases.of(number)];
    return (await this.revisionsOf(number)).map((one) => releaseEdit(this.kinds, one, before, after));
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
         r.unreviewed, r.founding, author.name as author, publisher.name as "publishedBy",
         array(select distinct p.name from policy_review v join person p on p.id = v.reviewer_id
                where v.change_id = c.id and v.said = 'approved' order by 1) as "approvedBy",
         (select json_strip_nulls(json_build_object(
                   'reason', m.reason, 'madeBy', maker.name, 'madeAt', m.made_at,
                   'clearedBy', clearer.name, 'clearedAt', m.cleared_at, 'note', m.note))
            from policy_mark m
            join person maker on maker.id = m.made_by
            left join person clearer on clearer.id = m.cleared_by
           where m.release = r.number) as mark
    from policy_release r
    join policy_change c on c.id = r.change_id
    left join person author on author.id = r.author_id
    left join person publisher on publisher.id = r.published_by
   where r.number = any($1)`;
