/** The five people of the journeys, and those who look on; all of the demonstration. */
export const emails = {
  lead: 'lead@council.example',
  'contract-manager': 'contracts@council.example',
  panel: 'panel@council.example',
  'panel-deputy': 'samuel.price@council.example',
  'panel-member': 'nadia.rahman@council.example',
  'policy-editor': 'editor@council.example',
  'policy-approver': 'approver@council.example',
  auditor: 'auditor@council.example',
  admin: 'admin@council.example',
} as const;

export type Who = keyof typeof emails;

export const password = 'three-spires-2026';
