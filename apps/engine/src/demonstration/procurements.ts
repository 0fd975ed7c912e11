/** How far a procurement has come by the time somebody first looks at the demonstration. */
type Reach =
  | { stage: string; tasks: 'none' | 'some' | 'all' }
  | { paused: string; stage: string }
  | { withdrawn: string; stage: string };

export interface PlayedProcurement {
  title: string;
  lead: 'lead' | 'other-lead';
  category: string;
  directorate: string;
  /** Days before today on which it was opened. */
  openedDaysAgo: number;
  /** Whether the panel defers it once before it approves. */
  deferred?: string;
  reach: Reach;
  facts: Record<string, unknown>;
}

const pounds = (exVat: number) => ({
  estimatedValueExVat: exVat * 100,
  estimatedValueIncVat: Math.round(exVat * 120),
});

const words = (need: string) => ({
  needStatement: need,
  serviceReviewFindings:
    'The present service ends with its contract. Users value it; its reach into the north of the city is uneven.',
  healthInequalities:
    'Most users live in the wards with the lowest healthy life expectancy; recruitment and training will be aimed there first.',
  consultationReason: 'Those who use the service and those who deliver it know best what is missing.',
  consultationFindings: 'Providers ask for longer contracts; residents ask for local staff who stay.',
});

/** Procurements at every stage. */
export const procurements: PlayedProcurement[] = [
  {
    title: 'Willenhall primary school extension',
    lead: 'lead',
    category: 'construction',
    directorate: 'childrens-services',
    openedDaysAgo: 95,
    deferred: 'The panel asks for the apprenticeship target to be checked with the college first.',
    reach: { stage: 'specification', tasks: 'all' },
    facts: {
      ...pounds(6_200_000),
      ...words('Forty more places a year are needed in the south-east of the city.'),
      procurementType: 'works',
      regime: 'PA23',
      contractMonths: 18,
      placeOfDelivery: 'coventry',
      ...{ workforceOnSite: true, workforceMostlyLocal: true, staffDelivered: false, tupeApplies: false },
      ...{
        usesVehicles: true,
        buildsOrRefurbishes: true,
        producesWaste: true,
        usesPackaging: true,
        energyOrWaterIntensive: true,
      },
    },
  },
  {
    title: 'Home care and reablement, south of the city',
    lead: 'other-lead',
    category: 'adult-social-care',
    directorate: 'adult-services',
    openedDaysAgo: 48,
    reach: { stage: 'consultation', tasks: 'some' },
    facts: {
      ...pounds(4_800_000),
      ...words('Six hundred people need care at home; the block contract ends in spring.'),
      procurementType: 'light-touch',
      regime: 'PA23',
      contractMonths: 48,
      placeOfDelivery: 'coventry',
      ...{
        workforceOnSite: false,
        workforceMostlyLocal: true,
        staffDelivered: true,
        tupeApplies: true,
        worksWithVulnerablePeople: true,
        usesVehicles: true,
      },
    },
  },
  {
    title: 'Laptops and devices for libraries',
    lead: 'lead',
    category: 'ict',
    directorate: 'finance-resources',
    openedDaysAgo: 6,
    reach: { stage: 'needs-analysis', tasks: 'some' },
    facts: {
      ...pounds(420_000),
      ...words('The public computers are eight years old.'),
      procurementType: 'goods',
      regime: 'PA23',
      contractMonths: 24,
      placeOfDelivery: 'coventry',
      usesPackaging: true,
    },
  },
  {
    title: 'Resurfacing of residential roads',
    lead: 'lead',
    category: 'highways',
    directorate: 'city-services',
    openedDaysAgo: 150,
    reach: { stage: 'award', tasks: 'all' },
    facts: {
      ...pounds(3_100_000),
      ...words('Eighty kilometres of residential road have fallen below standard.'),
      procurementType: 'works',
      regime: 'PA23',
      contractMonths: 24,
      placeOfDelivery: 'coventry',
      ...{ workforceOnSite: true, usesVehicles: true, producesWaste: true, energyOrWaterIntensive: true },
    },
  },
  {
    title: 'Supported homes for young people leaving care',
    lead: 'lead',
    category: 'childrens-services',
    directorate: 'childrens-services',
    openedDaysAgo: 70,
    reach: { stage: 'specification', tasks: 'some' },
    facts: {
      ...pounds(2_250_000),
      ...words('Thirty-five young people a year leave care and need a first home with support.'),
      procurementType: 'light-touch',
      regime: 'PA23',
      contractMonths: 36,
      placeOfDelivery: 'coventry',
      ...{
        staffDelivered: true,
        worksWithVulnerablePeople: true,
        worksWithChildren: true,
        workforceMostlyLocal: true,
      },
    },
  },
  {
    title: 'Street cleansing of the city centre',
    lead: 'lead',
    category: 'waste-environment',
    directorate: 'city-services',
    openedDaysAgo: 210,
    reach: { stage: 'monitoring', tasks: 'some' },
    facts: {
      ...pounds(1_350_000),
      ...words('The centre is cleaned three times a day, with more at weekends.'),
      procurementType: 'services',
      regime: 'PA23',
      contractMonths: 36,
      placeOfDelivery: 'coventry',
      ...{
        staffDelivered: true,
        workforceMostlyLocal: true,
        usesVehicles: true,
        producesWaste: true,
        tupeApplies: true,
      },
    },
  },
  {
    title: 'Independent advocacy',
    lead: 'other-lead',
    category: 'adult-social-care',
    directorate: 'adult-services',
    openedDaysAgo: 30,
    reach: { stage: 'needs-analysis', tasks: 'all' },
    facts: {
      ...pounds(40_000),
      ...words('Sixty people a year need an advocate who is nobody’s servant.'),
      procurementType: 'services',
      regime: 'below-threshold',
      contractMonths: 10,
      placeOfDelivery: 'coventry',
      ...{ staffDelivered: true, worksWithVulnerablePeople: true, workforceMostlyLocal: true },
    },
  },
  {
    title: 'Solar roofs for the depots',
    lead: 'lead',
    category: 'construction',
    directorate: 'city-services',
    openedDaysAgo: 60,
    reach: {
      paused: 'The roofs are being surveyed again; the surveyor reports in six weeks.',
      stage: 'consultation',
    },
    facts: {
      ...pounds(780_000),
      ...words('The depots use a third of the electricity of all council buildings.'),
      procurementType: 'works',
      regime: 'below-threshold',
      contractMonths: 9,
      placeOfDelivery: 'coventry',
      ...{ buildsOrRefurbishes: true, workforceOnSite: true },
    },
  },
  {
    title: 'Sexual health services',
    lead: 'other-lead',
    category: 'public-health',
    directorate: 'public-health',
    openedDaysAgo: 120,
    reach: { stage: 'consultation', tasks: 'some' },
    facts: {
      ...pounds(7_900_000),
      ...words('Testing has moved online; treatment has not.'),
      procurementType: 'services',
      regime: 'PSR',
      contractMonths: 60,
      placeOfDelivery: 'coventry',
      ...{ staffDelivered: true, worksWithVulnerablePeople: true },
    },
  },
  {
    title: 'Community transport',
    lead: 'lead',
    category: 'transport',
    directorate: 'city-services',
    openedDaysAgo: 40,
    reach: { withdrawn: 'The regional transport body takes the service over.', stage: 'needs-analysis' },
    facts: {
      ...pounds(510_000),
      ...words('Four hundred people cannot use a bus.'),
      procurementType: 'services',
      regime: 'PA23',
      contractMonths: 24,
      placeOfDelivery: 'west-midlands',
      ...{ usesVehicles: true, staffDelivered: true },
    },
  },
];
