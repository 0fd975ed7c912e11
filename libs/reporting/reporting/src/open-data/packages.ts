import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { civilDate, Config, dayBegins, DomainError, notFound } from '@commonweal/platform';
import type { OcdsQuery, OcdsRelease, OcdsReleasePackage } from '@commonweal/wire';
import type { Around } from './release.js';
import { OcdsReleases } from './releases.js';

/** How many may take all of it at the same time: each reads the whole database for as long as it lasts. */
const mostAtOnce = 4;

/** Releases a page. */
const perPage = 100;

const extension = (name: string, version: string) =>
  `https://raw.githubusercontent.com/open-contracting-extensions/ocds_${name}_extension/${version}/extension.json`;

/** What the releases use beyond the standard itself. */
const extensions = [
  ...[extension('lots', 'v1.1.5'), extension('metrics', 'master'), extension('sustainability', 'master')],
  ...[extension('partyDetails_scale', 'master'), extension('pagination', 'master')],
  'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/master/extension.json',
];

/** Release packages of the Open Contracting Data Standard 1.1. */
@Injectable()
export class OcdsPackages {
  private running = 0;

  constructor(
    private readonly releases: OcdsReleases,
    private readonly config: Config,
  ) {}

  /** Where the first page is. */
  get address(): string {
    return `${this.config.address}/api/ocds/releases`;
  }

  /** @throws DomainError not-found while the council does not publish */
  async page({ from = '', after = '' }: OcdsQuery): Promise<OcdsReleasePackage> {
    const around = await this.published();
    const found: OcdsRelease[] = [];
    for await (const release of this.releases.all({ after }, around)) {
      if (civilDate(new Date(release.date)) >= from) found.push(release);
      if (found.length > perPage) break;
    }
    const releases = found.slice(0, perPage);
    const addressAfter = (ocid: string) =>
      `${this.address}?${new URLSearchParams({ ...(from && { from }), after: ocid }).toString()}`;
    const last = found.length > perPage ? releases.at(-1)?.ocid : undefined;
    return {
      ...this.head(around, after || from ? addressAfter(after) : this.address, latest(releases)),
      releases,
      ...(last ? { links: { next: addressAfter(last) } } : {}),
    };
  }

  /** @throws DomainError not-found also for what is not public */
  async one(ocid: string): Promise<OcdsReleasePackage> {
    const around = await this.published();
    const release = await this.releases.one(ocid, around);
    if (!release) throw notFound('release');
    return {
      ...this.head(around, `${this.address}/${encodeURIComponent(ocid)}`, release.date),
      releases: [release],
    };
  }

  /**
   * All of them in one file, sent as it is read.
   * @throws DomainError not-found while the council does not publish; too-many while others take it
   */
  async whole(): Promise<StreamableFile> {
    const around = await this.published();
    if (this.running >= mostAtOnce)
      throw new DomainError('too-many', 'too-many-downloads', 'Others take it now. Try again in a minute.');
    this.running += 1;
    const file = this.file(around);
    file.getStream().once('close', () => (this.running -= 1));
    return file;
  }

  /** The same of what the caller may see, before it is public too. */
  async wholeFor(caller: Caller): Promise<StreamableFile> {
    return this.file(await this.releases.around(), caller);
  }

  private file(around: Around, caller?: Caller): StreamableFile {
    return new StreamableFile(Readable.from(this.text(around, caller), { objectMode: false }), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="ocds-releases-${around.today}.json"`,
    });
  }

  private async *text(around: Around, caller?: Caller): AsyncGenerator<string> {
    const head = this.head(around, this.address.replace(/releases$/, 'package'), dayBegins(around.today));
    yield `${JSON.stringify(head).slice(0, -1)},"releases":[`;
    let comma = '';
    for await (const release of this.releases.all(caller ? { caller } : {}, around)) {
      yield comma + JSON.stringify(release);
      comma = ',\n';
    }
    yield ']}\n';
  }

  private head(around: Around, uri: string, publishedDate: string): Omit<OcdsReleasePackage, 'releases'> {
    const { council, organisation, licence } = around.publishing;
    return {
      ...{ uri, version: '1.1', extensions, publishedDate: publishedDate || dayBegins(around.today) },
      publisher: {
        name: council,
        ...(organisation ? { scheme: organisation.scheme, uid: organisation.id } : {}),
      },
      license: licence,
    };
  }

  /** @throws DomainError not-found while the council does not publish */
  async published(): Promise<Around> {
    const around = await this.releases.around();
    if (!around.publishing.isPublic) throw notFound('page');
    return around;
  }
}

const latest = (releases: OcdsRelease[]): string =>
  releases
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? '';
