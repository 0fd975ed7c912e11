import { type DocumentSet, parameterOn } from '@commonweal/documents';

/** What policy says about publishing, on a day. */
export interface Publishing {
  /** Anybody may read the releases and the register. */
  isPublic: boolean;
  /** Anybody may read the page of what was promised and delivered. */
  hasPublicPage: boolean;
  council: string;
  /** Of the council, in a register of organisations. */
  organisation?: { scheme: string; id: string };
  prefix: string;
  licence: string;
  /** A count of people from 1 up to this one less is withheld. */
  suppressBelow: number;
  /** In pence, without VAT: contracts of more are published. */
  above: number;
}

/** These hold where the release has no parameter of that key: nothing is public until the council says so. */
const usual = {
  'publish-open-data': false,
  'publish-promises': false,
  'council-name': 'The council',
  'council-organisation': 'none',
  'ocid-prefix': exampleOfPrefix(),
  'open-data-licence': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'suppress-counts-below': 5,
  'contract-register-above': 5_000_00,
};

/** The form of a prefix, with the number that nobody is given. */
export function exampleOfPrefix(): string {
  return 'ocds-000000';
}

/** @param today `YYYY-MM-DD` */
export function publishingOn(documents: DocumentSet, today: string): Publishing {
  const say = <K extends keyof typeof usual>(key: K): (typeof usual)[K] => {
    const value = parameterOn(documents, key, today);
    return typeof value === typeof usual[key] ? (value as (typeof usual)[K]) : usual[key];
  };
  return {
    isPublic: say('publish-open-data'),
    hasPublicPage: say('publish-promises'),
    council: say('council-name'),
    organisation: inRegister(say('council-organisation')),
    prefix: say('ocid-prefix'),
    licence: say('open-data-licence'),
    suppressBelow: say('suppress-counts-below'),
    above: say('contract-register-above'),
  };
}

/** Of `GB-LAE-COV`, as org-id.guide writes it: the register is `GB-LAE`, and `COV` the number in it. */
function inRegister(written: string): Publishing['organisation'] {
  const found = /^([A-Z]{2}-[A-Z0-9]+)-(.+)$/.exec(written);
  return found?.[1] && found[2] ? { scheme: found[1], id: found[2] } : undefined;
}
