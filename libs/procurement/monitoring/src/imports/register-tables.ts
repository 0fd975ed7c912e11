import {
  type ContractType,
  type Frequency,
  frequencies,
  type ImportProblem,
  type Process,
  type Profile,
  type Regime,
} from '@commonweal/wire';
import {
  type Cell,
  type Column,
  day,
  email,
  oneOf,
  pounds,
  type Reader,
  readTable,
  type Table,
  type TableRow,
  text,
  whole,
  yesNo,
} from '@commonweal/platform';
import { days } from './days.js';

export interface ContractValues {
  reference: string;
  title: string;
  supplier: string;
  registrationNumber: string | null;
  sme: boolean;
  vcse: boolean;
  local: boolean;
  category: string;
  directorate: string;
  regime: Regime;
  /** In pence. */
  value: number;
  startsOn: string;
  endsOn: string;
  manager: string | null;
  description: string | null;
  reviewDates: string[] | null;
  /** In pence. */
  irrecoverableVat: number | null;
  process: Process | null;
  type: ContractType | null;
  /** In pence. */
  estimatedValueIncVat: number | null;
  commencedOn: string | null;
  signedOn: string | null;
}

export interface ObligationValues {
  contract: string;
  indicator: string;
  unit: string | null;
  /** As written: what it counts, the indicator says. */
  target: string | null;
  profile: Profile;
  /** As written, in the order of the periods; only with a custom profile. */
  amounts: string | null;
  frequency: Frequency;
  dueOffsetDays: number;
  evidence: string | null;
  kpi: boolean | null;
}

export interface PersonValues {
  supplier: string;
  name: string;
  email: string;
}

export const regimeTitles: Record<Regime, string> = {
  PA23: 'Procurement Act 2023',
  PCR15: 'Public Contracts Regulations 2015',
  CCR16: 'Concession Contracts Regulations 2016',
  PSR: 'Provider Selection Regime',
  'below-threshold': 'Below threshold',
};

export const processTitles: Record<Process, string> = {
  'invitation-to-tender': 'Invitation to tender',
  'invitation-to-quote': 'Invitation to quote',
  neither: 'Neither',
};

export const typeTitles: Record<ContractType, string> = {
  goods: 'Goods',
  services: 'Services',
  'light-touch': 'Light touch services',
  works: 'Works',
  concession: 'Concession',
};

export const profileTitles: Record<Profile, string> = {
  even: 'The same in every period',
  'front-loaded': 'More in the earlier periods',
  'back-loaded': 'More in the later periods',
  custom: 'An amount for each period',
};

const frequencyTitles = Object.fromEntries(frequencies.map((word) => [word, word])) as Record<
  Frequency,
  string
>;

export const contractsTable: Table<ContractValues> = {
  sheet: 'Contracts',
  columns: {
    reference: needed(
      'Reference',
      "The council's own reference of the contract, different in every row.",
      text(80),
    ),
    title: needed('Title', 'What is bought.', text(300)),
    supplier: needed('Supplier', 'Name of the supplier, written the same way in every row.', text(300)),
    registrationNumber: optional('Registration number', 'Company or charity number, as text.', text(40)),
    sme: needed(
      'SME',
      'yes or no: fewer than 250 staff, and turnover or balance sheet as the definition says.',
      yesNo,
    ),
    vcse: needed('VCSE', 'yes or no: a voluntary, community or social enterprise.', yesNo),
    local: needed('Local', 'yes or no: counts as local for the council.', yesNo),
    category: needed('Category', 'A category of spend from the list below.', text(80)),
    directorate: needed('Directorate', 'A directorate from the list below.', text(80)),
    regime: needed('Regime', 'A legal regime from the list below.', oneOf(regimeTitles)),
    value: needed('Value excluding VAT (£)', 'In pounds, for example 1250000.50.', pounds),
    startsOn: needed('Starts on', 'First day, a date or DD/MM/YYYY.', day),
    endsOn: needed('Ends on', 'Last day, a date or DD/MM/YYYY.', day),
    manager: optional(
      "Contract manager's e-mail",
      'Of a contract manager who is known here; you, when empty.',
      email,
    ),
    description: later('Description', 'What is bought, for the published register.', text(2000)),
    reviewDates: later(
      'Review dates',
      'Days on which it is reviewed, as DD/MM/YYYY with semicolons between.',
      days,
    ),
    irrecoverableVat: later(
      'Irrecoverable VAT (£)',
      'VAT that the council cannot recover, in pounds; 0 where it recovers all.',
      pounds,
    ),
    process: later('Process', 'What it was the result of, from the list below.', oneOf(processTitles)),
    type: later(
      'Type',
      'From the list below: the law gives some types longer periods, or none.',
      oneOf(typeTitles),
    ),
    estimatedValueIncVat: later(
      'Estimated value including VAT (£)',
      'When it was awarded, in pounds: what statutory thresholds compare.',
      pounds,
    ),
    commencedOn: later(
      'Commenced on',
      'The day on which its procurement commenced: it decides which law holds.',
      day,
    ),
    signedOn: later('Signed on', 'Statutory clocks count from this day.', day),
  },
};

export const obligationsTable: Table<ObligationValues> = {
  sheet: 'Obligations',
  columns: {
    contract: needed(
      'Contract reference',
      'A reference of the sheet Contracts, or of a contract imported before.',
      text(80),
    ),
    indicator: needed(
      'Indicator key or own title',
      'A key from the list below, or the words of the contract.',
      text(1000),
    ),
    unit: optional('Unit', 'Only with an own title: £, %, number, or for example tonnes.', text(40)),
    target: optional('Target', 'Over the whole contract; empty where only evidence is wanted.', text(40)),
    profile: {
      ...needed(
        'Profile',
        'How the target spreads, from the list below; even, when empty.',
        oneOf(profileTitles),
      ),
      empty: { value: 'even' },
    },
    amounts: later(
      'Amounts by period',
      'Only with the profile custom: the amount of each period of the contract in order, with semicolons between, for example 10; 20; 30; 40.',
      text(6000),
    ),
    frequency: needed('Frequency', 'How often a return is due, from the list below.', oneOf(frequencyTitles)),
    dueOffsetDays: needed(
      'Due offset in working days',
      'Working days from the end of a period to the due date, 0 to 120.',
      whole(0, 120),
    ),
    evidence: optional('Evidence wanted', 'What the supplier should show.', text(1000)),
    kpi: later(
      'KPI',
      'yes or no: a key performance indicator under the Procurement Act; yes, when empty.',
      yesNo,
    ),
  },
};

export const peopleTable: Table<PersonValues> = {
  sheet: 'People',
  columns: {
    supplier: needed('Supplier', 'A supplier of the sheet Contracts, or one that is known here.', text(300)),
    name: needed('Name', 'Who answers for the supplier.', text(200)),
    email: needed('E-mail', 'Where reminders go; different for everybody.', email),
  },
};

export const registerSheets = ['Contracts', 'Obligations', 'People'] as const;

/** A register as it was read: what stands in its rows, and the cells that could not be read. */
export interface Register {
  contracts: TableRow<ContractValues>[];
  obligations: TableRow<ObligationValues>[];
  people: TableRow<PersonValues>[];
  problems: ImportProblem[];
}

export function readRegister(cells: Record<(typeof registerSheets)[number], Cell[][]>): Register {
  const contracts = readTable(contractsTable, cells.Contracts);
  const obligations = readTable(obligationsTable, cells.Obligations);
  const people = readTable(peopleTable, cells.People);
  return {
    contracts: contracts.rows,
    obligations: obligations.rows,
    people: people.rows,
    problems: [contracts, obligations, people].flatMap(({ problems }) => problems),
  };
}

function needed<Value>(heading: string, help: string, read: Reader<Value>): Column<Value> {
  return { heading, help, read };
}

function optional<Value>(heading: string, help: string, read: Reader<Value>): Column<Value | null> {
  return { heading, help, read, empty: { value: null } };
}

/** Optional, and not in templates that were handed out before. */
function later<Value>(heading: string, help: string, read: Reader<Value>): Column<Value | null> {
  return { ...optional(heading, help, read), isLater: true };
}
