import type {
  ContractType,
  Frequency,
  IndicatorType,
  Process,
  Profile,
  Regime,
  Spread,
} from '@commonweal/wire';

export const regimes: Regime[] = ['PA23', 'PCR15', 'CCR16', 'PSR', 'below-threshold'];
export const contractTypes: ContractType[] = ['goods', 'services', 'light-touch', 'works', 'concession'];
export const processes: Process[] = ['invitation-to-tender', 'invitation-to-quote', 'neither'];
export const spreads: Spread[] = ['even', 'front-loaded', 'back-loaded'];
export const profiles: Profile[] = [...spreads, 'custom'];
export const frequencies: Frequency[] = ['monthly', 'quarterly', 'six-monthly', 'yearly', 'once'];
export const types: IndicatorType[] = [
  'count',
  'quantity',
  'percentage',
  'money',
  'yes-no',
  'level',
  'certificate',
  'document',
  'narrative',
];
