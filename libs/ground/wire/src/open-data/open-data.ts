import { Choice, Choices, DateOnly, Flag, Instant, ListOf, One, Text, Whole } from '../fields.js';
import { OcdsRelease, ocdsTags, type OcdsTag } from './ocds-release.js';

/** Query of `GET /ocds/releases`. */
export class OcdsQuery {
  @DateOnly('Only what changed on or after this day.', { optional: true })
  from?: string;

  @Text('Goes on after this ocid; the address of the next page names it.', { optional: true, max: 120 })
  after?: string;
}

/** Query of `GET /open-data/releases`. */
export class OpenDataQuery {
  @Text('Goes on after this ocid.', { optional: true, max: 120 })
  after?: string;

  @Text('Part of a title or reference.', { optional: true, max: 200 })
  q?: string;
}

/** Answer of `GET /open-data`: what policy says about publishing. */
export class OpenDataView {
  @Flag('Anybody may read the releases and the contract register without signing in.')
  isPublic: boolean;

  @Flag('Anybody may read the page of what was promised and delivered.')
  hasPublicPage: boolean;

  @Text('Prefix of every ocid.')
  prefix: string;

  @Flag('The prefix has the form of a registered one, and is not the example.')
  isRegistered: boolean;

  @Text('Address of the releases.', { max: 2000 })
  address: string;

  @Text('Licence.', { max: 500 })
  licence: string;

  @Text('The council, as the register of organisations knows it; absent where policy does not say.', {
    optional: true,
  })
  organisation?: string;

  @Whole('Counts below this number of people are not published.')
  suppressBelow: number;

  @Whole('Procurements of which something is public, in the caller’s scope.')
  procurements: number;

  @Whole('Contracts that did not begin here, in the caller’s scope.')
  contracts: number;
}

/** What is public of one procurement or contract, in a line of `GET /open-data/releases`. */
export class OpenDataRow {
  @Text('Open contracting id.')
  ocid: string;

  @Text('Title.')
  title: string;

  @Choices(ocdsTags, 'What it tells about.')
  tags: OcdsTag[];

  @Instant('When something in it changed last.')
  date: string;

  @Whole('Figures that are withheld because they are small.')
  withheld: number;

  @Whole('What is wrong or missing.')
  problems: number;
}

export class OpenDataProblem {
  @Choice(['error', 'warning'], 'An error breaks the standard; a warning makes the data less useful.')
  severity: 'error' | 'warning';

  @Text('Where, as a path.', { min: 0, max: 500 })
  at: string;

  @Text('What is wrong, and what to do.', { max: 1000 })
  message: string;
}

/** Answer of `GET /open-data/releases/:ocid`. */
export class OpenDataPreview {
  @One(() => OcdsRelease, 'The release, as it is published.')
  release: OcdsRelease;

  @ListOf(() => OpenDataProblem, 'Errors first.')
  problems: OpenDataProblem[];
}

/** Problems of the same kind over all releases. */
export class OpenDataFinding extends OpenDataProblem {
  @Whole('Releases that have it.')
  releases: number;

  @Text('One of them.')
  example: string;
}

/** Answer of `GET /open-data/check`. */
export class OpenDataCheck {
  @Whole('Releases that were looked at.')
  releases: number;

  @Whole('Releases that the standard would refuse.')
  wrong: number;

  @ListOf(() => OpenDataFinding, 'The most frequent first, errors before warnings.')
  findings: OpenDataFinding[];
}
