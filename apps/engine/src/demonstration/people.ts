import type { Role } from '@commonweal/wire';

/** Everybody in the demonstration signs in with this; it exists nowhere else. */
export const demonstrationPassword = 'three-spires-2026';

export interface Player {
  key: string;
  name: string;
  email: string;
  roles: Role[];
  directorates?: string[];
}

/** The people of the council, by what they do. */
export const players: Player[] = [
  { key: 'lead', name: 'Priya Nair', email: 'lead@council.example', roles: ['lead'] },
  {
    key: 'other-lead',
    name: 'Marcus Webb',
    email: 'marcus.webb@council.example',
    roles: ['lead'],
    directorates: ['adult-services', 'public-health'],
  },
  {
    key: 'contract-manager',
    name: 'Tom Okafor',
    email: 'contracts@council.example',
    roles: ['contract-manager'],
  },
  { key: 'panel', name: 'Grace Lin', email: 'panel@council.example', roles: ['panel'] },
  {
    key: 'panel-deputy',
    name: 'Samuel Price',
    email: 'samuel.price@council.example',
    roles: ['panel'],
  },
  {
    key: 'panel-member',
    name: 'Nadia Rahman',
    email: 'nadia.rahman@council.example',
    roles: ['panel'],
  },
  { key: 'panel-other', name: 'Owen Hughes', email: 'owen.hughes@council.example', roles: ['panel'] },
  { key: 'policy-editor', name: 'Helen Marsh', email: 'editor@council.example', roles: ['policy-editor'] },
  {
    key: 'policy-approver',
    name: 'David Osei',
    email: 'approver@council.example',
    roles: ['policy-approver'],
  },
  { key: 'auditor', name: 'Ruth Calder', email: 'auditor@council.example', roles: ['auditor'] },
  { key: 'admin', name: 'Amir Shah', email: 'admin@council.example', roles: ['admin'] },
];
