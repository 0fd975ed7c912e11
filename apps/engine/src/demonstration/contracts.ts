import type { ContractType, Frequency, Profile, Regime } from '@commonweal/wire';

interface PlayedObligation {
  indicator: string;
  target?: number;
  frequency: Frequency;
  profile?: Profile;
  /** Share of what was promised that this supplier delivers: 1 is all of it. */
  delivers: number;
}

/** What was agreed later, so many days before today. */
export type PlayedChange = { daysAgo: number; reason: string } & (
  { kind: 'extension' } | { kind: 'variation'; indicator: string; target: number }
);

export interface PlayedContract {
  title: string;
  supplier: { name: string; registrationNumber?: string; sme: boolean; vcse: boolean; local: boolean };
  people: { name: string; email: string }[];
  category: string;
  directorate: string;
  regime: Regime;
  type: ContractType;
  /** In pounds. */
  value: number;
  /** Months before today on which it began, and how many it lasts. */
  beganMonthsAgo: number;
  months: number;
  /** Working days after the due date on which returns come in; null: none ever came. */
  answersAfter: (round: number) => number | null;
  /** Rounds in which the contract manager asks back first. */
  queried?: number[];
  /** The round that the contract manager waives. */
  waived?: number;
  /** How a return of the last weeks is found by whoever first looks: not answered, not looked at, or asked back. */
  leaves?: 'open' | 'submitted' | 'queried';
  /** Working days from the end of a period until its return is due; 10 unless said. */
  dueAfter?: number;
  /** Nobody puts on record that its notices were published. */
  leavesDuties?: boolean;
  obligations: PlayedObligation[];
  changes?: PlayedChange[];
  /** Whether files come with its returns. */
  attaches?: boolean;
}

/** Contracts at every age: prompt and late suppliers, one that falls short, one that never answers. */
export const contracts: PlayedContract[] = [
  {
    title: 'Grounds maintenance of parks and open spaces',
    supplier: {
      name: 'Greenway Landscapes Ltd',
      registrationNumber: '04417281',
      sme: true,
      vcse: false,
      local: true,
    },
    people: [
      { name: 'Joanna Finch', email: 'joanna.finch@greenway.example' },
      { name: 'Piotr Zielinski', email: 'piotr@greenway.example' },
    ],
    category: 'waste-environment',
    directorate: 'city-services',
    regime: 'PCR15',
    type: 'services',
    value: 2_400_000,
    beganMonthsAgo: 14,
    months: 36,
    answersAfter: () => -3,
    leaves: 'open',
    dueAfter: 20,
    obligations: [
      { indicator: 'local-people-employed-in-service', target: 18, frequency: 'monthly', delivers: 1 },
      { indicator: 'apprentices', target: 6, frequency: 'quarterly', delivers: 1 },
      {
        indicator: 'weeks-of-apprentices-on-site',
        target: 360,
        frequency: 'quarterly',
        profile: 'back-loaded',
        delivers: 1.1,
      },
      { indicator: 'green-space-available', frequency: 'yearly', delivers: 1 },
    ],
    changes: [
      {
        ...{ daysAgo: 150, kind: 'variation', indicator: 'local-people-employed-in-service', target: 22 },
        reason: 'Two more parks came into the contract in spring; four more people look after them.',
      },
      { daysAgo: 40, kind: 'extension', reason: 'The first of the two options to extend, clause 4.2.' },
    ],
    attaches: true,
  },
  {
    title: 'Home support and reablement, north of the city',
    supplier: {
      name: 'Companion Care Midlands',
      registrationNumber: '07755120',
      sme: true,
      vcse: false,
      local: true,
    },
    people: [{ name: 'Adaeze Obi', email: 'adaeze.obi@companion.example' }],
    category: 'adult-social-care',
    directorate: 'adult-services',
    regime: 'PCR15',
    type: 'light-touch',
    value: 9_600_000,
    beganMonthsAgo: 11,
    months: 48,
    answersAfter: (round) => (round % 2 === 0 ? 4 : -1),
    queried: [1],
    waived: 2,
    obligations: [
      { indicator: 'staff-paid-real-living-wage', target: 95, frequency: 'quarterly', delivers: 0.97 },
      { indicator: 'local-people-employed-in-service', target: 120, frequency: 'quarterly', delivers: 0.8 },
    ],
  },
  {
    title: 'Rebuilding of Whitmore Park children’s centre',
    supplier: {
      name: 'Harrow & Lane Construction plc',
      registrationNumber: '01820077',
      sme: false,
      vcse: false,
      local: false,
    },
    people: [{ name: 'Daniel Voss', email: 'daniel.voss@harrowlane.example' }],
    category: 'construction',
    directorate: 'childrens-services',
    regime: 'PA23',
    type: 'works',
    value: 6_100_000,
    beganMonthsAgo: 8,
    months: 18,
    answersAfter: (round) => (round < 5 ? 1 : null),
    obligations: [
      { indicator: 'local-people-employed-on-site', target: 45, frequency: 'monthly', delivers: 0.45 },
      { indicator: 'weeks-of-apprentices-on-site', target: 240, frequency: 'monthly', delivers: 0.3 },
      { indicator: 'local-supply-chain-spend', target: 150_000_000, frequency: 'monthly', delivers: 0.6 },
    ],
  },
  {
    title: 'School meals for primary schools',
    supplier: {
      name: 'Spire Kitchens Community Interest Company',
      registrationNumber: '09917733',
      sme: true,
      vcse: true,
      local: true,
    },
    people: [{ name: 'Meera Joshi', email: 'meera@spirekitchens.example' }],
    category: 'food',
    directorate: 'childrens-services',
    regime: 'PA23',
    type: 'services',
    value: 3_300_000,
    beganMonthsAgo: 5,
    months: 36,
    answersAfter: () => 0,
    leaves: 'submitted',
    obligations: [
      { indicator: 'training-weeks-for-local-people', target: 180, frequency: 'monthly', delivers: 1.05 },
      { indicator: 'donations-to-community', target: 6_000_000, frequency: 'six-monthly', delivers: 1.2 },
    ],
  },
  {
    title: 'Laptops and devices for schools',
    supplier: {
      name: 'Northgate Devices Ltd',
      registrationNumber: '05518890',
      sme: false,
      vcse: false,
      local: false,
    },
    people: [{ name: 'Sandra Holt', email: 'sandra.holt@northgate.example' }],
    category: 'ict',
    directorate: 'finance-resources',
    regime: 'PA23',
    type: 'goods',
    value: 870_000,
    beganMonthsAgo: 7,
    months: 24,
    leavesDuties: true,
    answersAfter: (round) => (round === 0 ? 12 : null),
    obligations: [{ indicator: 'reduced-packaging', frequency: 'quarterly', delivers: 1 }],
  },
  {
    title: 'Advice for people out of work',
    supplier: {
      name: 'Foleshill Futures',
      registrationNumber: '1140032',
      sme: true,
      vcse: true,
      local: true,
    },
    people: [{ name: 'Yusuf Rahman', email: 'yusuf@foleshillfutures.example' }],
    category: 'professional-services',
    directorate: 'regeneration',
    regime: 'below-threshold',
    type: 'services',
    value: 96_000,
    beganMonthsAgo: 13,
    months: 16,
    answersAfter: () => -5,
    leaves: 'queried',
    obligations: [
      { indicator: 'long-term-unemployed-into-work', target: 40, frequency: 'monthly', delivers: 1.15 },
      { indicator: 'hours-supporting-young-people', target: 320, frequency: 'quarterly', delivers: 0.95 },
    ],
  },
  {
    title: 'Refurbishment of the Central Library',
    supplier: {
      name: 'Sherbourne Building Ltd',
      registrationNumber: '06120458',
      sme: true,
      vcse: false,
      local: true,
    },
    people: [{ name: 'Lucy Brandon', email: 'lucy.brandon@sherbourne.example' }],
    category: 'construction',
    directorate: 'regeneration',
    regime: 'PA23',
    type: 'works',
    value: 1_900_000,
    beganMonthsAgo: 4,
    months: 12,
    answersAfter: () => -1,
    leaves: 'submitted',
    dueAfter: 5,
    obligations: [
      { indicator: 'weeks-of-apprentices-on-site', target: 96, frequency: 'monthly', delivers: 1.02 },
      { indicator: 'local-supply-chain-spend', target: 60_000_000, frequency: 'monthly', delivers: 0.92 },
    ],
  },
  {
    title: 'Passenger transport for children with special needs',
    supplier: {
      name: 'Godiva Passenger Services Ltd',
      registrationNumber: '04930217',
      sme: true,
      vcse: false,
      local: true,
    },
    people: [{ name: 'Imran Sheikh', email: 'imran@godivapassenger.example' }],
    category: 'transport',
    directorate: 'childrens-services',
    regime: 'PCR15',
    type: 'services',
    value: 4_400_000,
    beganMonthsAgo: 13,
    months: 60,
    answersAfter: (round) => (round < 3 ? 2 : -2),
    obligations: [
      { indicator: 'staff-paid-real-living-wage', target: 100, frequency: 'quarterly', delivers: 1 },
      { indicator: 'hours-supporting-young-people', target: 400, frequency: 'quarterly', delivers: 0.7 },
    ],
  },
  {
    title: 'Security of council buildings',
    supplier: {
      name: 'Watchgate Group plc',
      registrationNumber: '02277190',
      sme: false,
      vcse: false,
      local: false,
    },
    people: [{ name: 'Colin Archer', email: 'colin.archer@watchgate.example' }],
    category: 'facilities',
    directorate: 'finance-resources',
    regime: 'PA23',
    type: 'services',
    value: 2_750_000,
    beganMonthsAgo: 10,
    months: 36,
    leavesDuties: true,
    answersAfter: (round) => (round < 2 ? 3 : null),
    obligations: [
      { indicator: 'staff-paid-real-living-wage', target: 100, frequency: 'quarterly', delivers: 0.9 },
      { indicator: 'long-term-unemployed-into-work', target: 12, frequency: 'quarterly', delivers: 0.4 },
    ],
  },
  {
    title: 'Public health: stop smoking service',
    supplier: {
      name: 'Breathe Easy Coventry CIC',
      registrationNumber: '10233871',
      sme: true,
      vcse: true,
      local: true,
    },
    people: [{ name: 'Grace Adomako', email: 'grace@breatheeasy.example' }],
    category: 'public-health',
    directorate: 'public-health',
    regime: 'PSR',
    type: 'light-touch',
    value: 720_000,
    beganMonthsAgo: 8,
    months: 36,
    answersAfter: () => -4,
    obligations: [
      { indicator: 'donations-to-community', target: 900_000, frequency: 'six-monthly', delivers: 1.3 },
      { indicator: 'training-weeks-for-local-people', target: 60, frequency: 'quarterly', delivers: 1.1 },
    ],
  },
];
