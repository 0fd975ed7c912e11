const demonstration = (name) => ({ email: `${name}@council.example`, password: 'three-spires-2026' });

/** Who sees the screens: the people of the demonstration. */
export const people = {
  lead: demonstration('lead'),
  manager: demonstration('contracts'),
  panel: demonstration('panel'),
  editor: demonstration('editor'),
  approver: demonstration('approver'),
  auditor: demonstration('auditor'),
  admin: demonstration('admin'),
};

/**
 * Every screen: the name of its photograph, whose it is (nobody's when left out) and its path. `:id` is the `id` (or what `by` names) of
 * the first row of the list `of`.
 */
export const screens = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'my-work-lead', as: 'lead', path: '/' },
  { name: 'my-work-contract-manager', as: 'manager', path: '/' },
  { name: 'procurements', as: 'lead', path: '/procurements' },
  { name: 'procurement-new', as: 'lead', path: '/procurements/create' },
  { name: 'procurement', as: 'lead', path: '/procurements/:id/show', of: '/api/procurements?perPage=1' },
  { name: 'rules', as: 'editor', path: '/rules' },
  { name: 'catalogue', as: 'editor', path: '/catalogue' },
  { name: 'documents', as: 'editor', path: '/documents' },
  { name: 'changes', as: 'editor', path: '/changes' },
  { name: 'change', as: 'editor', path: '/changes/:id/show', of: '/api/changes?perPage=1' },
  { name: 'releases', as: 'editor', path: '/releases' },
  { name: 'release', as: 'editor', path: '/releases/:id/show', of: '/api/releases?perPage=1', by: 'number' },
  { name: 'people', as: 'admin', path: '/people' },
  { name: 'ledger', as: 'auditor', path: '/ledger' },
];
