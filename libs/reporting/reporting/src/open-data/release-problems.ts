import { faultsOf } from '@commonweal/platform';
import { type OpenDataProblem, OcdsRelease } from '@commonweal/wire';
import { exampleOfPrefix, type Publishing } from './what-policy-says.js';

/** A registered prefix has this form; who registers it is the Open Contracting Partnership. */
export const isRegistered = ({ prefix }: Publishing): boolean =>
  /^ocds-[a-z0-9]{6}$/.test(prefix) && prefix !== exampleOfPrefix();

type Look = (release: OcdsRelease) => OpenDataProblem[];

const error = (at: string, message: string): OpenDataProblem => ({ severity: 'error', at, message });
const warning = (at: string, message: string): OpenDataProblem => ({ severity: 'warning', at, message });

/** Every field has the type and the codes that the standard gives it, nothing that it requires is missing, and there is nothing else. */
const shape: Look = (release) =>
  Object.entries(faultsOf(OcdsRelease, release)).flatMap(([at, faults]) =>
    faults.map((fault) => error(at, fault)),
  );

/** What refers to something in the release finds it there. */
const references: Look = ({ parties, buyer, awards = [], contracts = [] }) => {
  const known = new Set(parties.map(({ id }) => id));
  const awarded = new Set(awards.map(({ id }) => id));
  return [
    ...(known.has(buyer.id) ? [] : [error('buyer', 'The buyer is not among the parties.')]),
    ...awards.flatMap(({ id, suppliers }) =>
      suppliers.some((supplier) => !known.has(supplier.id))
        ? [error(`awards.${id}`, 'A supplier is not among the parties.')]
        : [],
    ),
    ...contracts.flatMap(({ id, awardID }) =>
      awarded.has(awardID) ? [] : [error(`contracts.${id}`, 'Its award is not among the awards.')],
    ),
  ];
};

/** Ids are unique where the standard says so. */
const ids: Look = ({ parties, awards = [], contracts = [] }) =>
  Object.entries({ parties, awards, contracts }).flatMap(([at, list]) =>
    new Set(list.map(({ id }) => id)).size === list.length ? [] : [error(at, 'Two of them have one id.')],
  );

/** What makes the data less useful than it could be. */
const gaps: Look = ({ parties, contracts = [], tender }) => [
  ...parties.flatMap(({ roles, identifier }) =>
    roles.includes('supplier') && !identifier
      ? [warning('parties', 'A supplier has no company or charity number. Enter it at the supplier.')]
      : [],
  ),
  ...contracts.flatMap(({ description }) =>
    description ? [] : [warning('contracts', 'A contract has no description. Enter it at the contract.')],
  ),
  ...(tender && !tender.documents
    ? [warning('tender', 'No tender notice is on record, although there is a later one or a contract.')]
    : []),
];

const looks = [shape, references, ids, gaps];

/** What is wrong with a release, errors first. */
export const problemsOf = (release: OcdsRelease): OpenDataProblem[] =>
  looks.flatMap((look) => look(release)).sort((a, b) => a.severity.localeCompare(b.severity));
