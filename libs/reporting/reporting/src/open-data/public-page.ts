import { Injectable } from '@nestjs/common';
import { catalogueOf } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import { keptPromises } from './kept-promises.js';
import { byOutcome, type ThemePromises } from './promises-by-outcome.js';
import { type Published, publicPageHtml } from './public-page-html.js';
import { publishingOn } from './what-policy-says.js';

/** The page on which anybody reads what was promised and delivered, while policy says so. */
@Injectable()
export class PublicPage {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** The page, whole: it needs no script. Undefined while the council does not publish it. */
  async html(): Promise<string | undefined> {
    const told = await this.told();
    return told && publicPageHtml(told);
  }

  private async told(): Promise<Published | undefined> {
    const today = this.clock.today();
    const tx = this.database.manager;
    const documents = await this.releases.inForce(tx);
    const publishing = publishingOn(documents, today);
    if (!publishing.hasPublicPage) return undefined;
    const { above, suppressBelow } = publishing;
    const promises = await keptPromises(tx, {
      ...{ documents, above, suppressBelow, from: '0001-01-01', until: today },
    });
    const [contracts] = await tx.query<[{ running: number; all: number; value: number }]>(
      `SELECT count(*) FILTER (WHERE state = 'running')::int AS running, count(*)::int AS all,
              coalesce(sum(value_ex_vat) FILTER (WHERE state = 'running'), 0)::bigint AS value
         FROM contract WHERE value_ex_vat > $1`,
      [above],
    );
    const themes: ThemePromises[] = byOutcome(promises, catalogueOf(documents));
    return { publishing, today, themes, contracts };
  }
}
