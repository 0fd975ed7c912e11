import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { notFound, Page } from '@commonweal/platform';
import type {
  OcdsRelease,
  OpenDataCheck,
  OpenDataFinding,
  OpenDataPreview,
  OpenDataQuery,
  OpenDataRow,
  OpenDataView,
} from '@commonweal/wire';
import { OcdsPackages } from './packages.js';
import { isRegistered, problemsOf } from './release-problems.js';
import { OcdsReleases } from './releases.js';

/** Lines a page of the console. */
const perPage = 25;

/** What the council publishes, or would publish, as its own people look at it before. */
@Injectable()
export class OpenData {
  constructor(
    private readonly releases: OcdsReleases,
    private readonly packages: OcdsPackages,
  ) {}

  async view(caller: Caller): Promise<OpenDataView> {
    const around = await this.releases.around();
    const { publishing } = around;
    const { organisation } = publishing;
    return {
      ...{ isPublic: publishing.isPublic, hasPublicPage: publishing.hasPublicPage },
      ...{ prefix: publishing.prefix, isRegistered: isRegistered(publishing) },
      ...{ address: this.packages.address, licence: publishing.licence },
      ...(organisation ? { organisation: `${organisation.scheme}-${organisation.id}` } : {}),
      suppressBelow: publishing.suppressBelow,
      ...(await this.releases.counts(around, { caller })),
    };
  }

  /** The next ones by reference; the total is of all that match. */
  async rows({ after, q }: OpenDataQuery, caller: Caller): Promise<Page<OpenDataRow>> {
    const around = await this.releases.around();
    const rows: OpenDataRow[] = [];
    const asked = { caller, ...(q ? { q } : {}), ...(after ? { after } : {}) };
    for await (const release of this.releases.all(asked, around)) {
      rows.push(rowOf(release));
      if (rows.length === perPage) break;
    }
    const { procurements, contracts } = await this.releases.counts(around, asked);
    return new Page(rows, procurements + contracts);
  }

  /** @throws DomainError not-found for what is not public, or not in the caller's scope */
  async preview(ocid: string, caller: Caller): Promise<OpenDataPreview> {
    const release = await this.releases.one(ocid, await this.releases.around(), caller);
    if (!release) throw notFound('release');
    return { release, problems: problemsOf(release) };
  }

  /** Looks at every release in the caller's scope, one after the other. */
  async check(caller: Caller): Promise<OpenDataCheck> {
    const findings = new Map<string, OpenDataFinding>();
    const check = { releases: 0, wrong: 0 };
    for await (const release of this.releases.all({ caller }, await this.releases.around())) {
      const problems = problemsOf(release);
      check.releases += 1;
      if (problems.some(({ severity }) => severity === 'error')) check.wrong += 1;
      const kinds = new Map(problems.map((one) => [`${one.severity} ${one.message}`, one]));
      for (const [kind, problem] of kinds) {
        const known = findings.get(kind) ?? { ...problem, releases: 0, example: release.ocid };
        findings.set(kind, { ...known, releases: known.releases + 1 });
      }
    }
    const order = (a: OpenDataFinding, b: OpenDataFinding) =>
      a.severity.localeCompare(b.severity) || b.releases - a.releases;
    return { ...check, findings: [...findings.values()].sort(order) };
  }
}

function rowOf(release: OcdsRelease): OpenDataRow {
  const { ocid, tag, date, tender, contracts = [] } = release;
  const observations = contracts.flatMap(({ implementation }) =>
    (implementation?.metrics ?? []).flatMap((metric) => metric.observations),
  );
  return {
    ...{ ocid, title: tender?.title ?? contracts[0]?.title ?? ocid, tags: tag, date },
    withheld: observations.filter(({ notes }) => notes).length,
    problems: problemsOf(release).length,
  };
}
