const screen = (name, as, path, found = {}) => ({ name, as, path, ...found });

/** The first row of that list, by its `id` or what `by` names, stands for `:id` in the path. */
const first = (of, by = 'id') => ({ of: `/api/${of}`, by });

/**
 * Every screen: the name of its photograph, who looks (a person of scripts/photographs/people.mjs, or nobody), and its path.
 */
export const screens = [
  screen('sign-in', undefined, '/sign-in'),
  screen('my-work-lead', 'lead', '/'),
  screen('my-work-contract-manager', 'manager', '/'),
  screen('my-work-panel', 'panel', '/'),
  screen('my-work-approver', 'approver', '/'),

  screen('procurements', 'lead', '/procurements'),
  screen('board', 'lead', '/board'),
  screen('calendar', 'manager', '/calendar?whose=all'),
  screen('calendar-month', 'manager', '/calendar?whose=all&view=month'),
  screen('procurement-new', 'lead', '/procurements/create'),
  screen(
    'procurement',
    'lead',
    '/procurements/:id/show',
    first('procurements?state=running&stage=needs-analysis'),
  ),
  screen(
    'procurement-indicators',
    'lead',
    '/procurements/:id/show/indicators',
    first('procurements?state=running&stage=needs-analysis'),
  ),
  screen(
    'procurement-decisions',
    'auditor',
    '/procurements/:id/show/decisions',
    first('procurements?state=running'),
  ),
  screen(
    'procurement-record',
    'auditor',
    '/procurements/:id/show/record',
    first('procurements?state=running'),
  ),
  screen(
    'procurement-gate',
    'panel',
    '/procurements/:id/show',
    first('procurements?state=running&stage=specification'),
  ),

  screen('panels', 'panel', '/panel-meetings'),
  screen('panels-admin', 'admin', '/panel-meetings'),
  screen('panel-meeting', 'panel', '/panel-meetings/:id/show', first('panel-meetings?state=published')),
  screen('panel-minutes', 'panel', '/panel-meetings/:id/minutes', first('panel-meetings?state=confirmed')),
  screen('panel-item', 'panel', '/panel-items/:id/show', first('panel-items?state=submitted')),
  screen('panel-item-decided', 'auditor', '/panel-items/:id/show', first('panel-items?state=decided')),

  ...['criteria', 'bids', 'evaluation', 'award', 'notices'].map((page) =>
    screen(
      `award-${page}`,
      'lead',
      `/procurements/:id/award/${page}`,
      first('procurements?state=running&stage=award'),
    ),
  ),
  screen(
    'award-criteria-edit',
    'lead',
    '/procurements/:id/award/criteria',
    first('procurements?state=running&stage=specification'),
  ),
  screen(
    'award-contract',
    'lead',
    '/procurements/:id/award/contract',
    first('procurements?state=running&stage=monitoring'),
  ),
  screen('evaluations', 'manager', '/evaluations'),
  screen('evaluation-sheet', 'manager', '/evaluations/:id', first('evaluations')),

  screen('contracts', 'manager', '/contracts'),
  screen('contract', 'manager', '/contracts/:id/show', first('contracts')),
  screen('contract-returns', 'manager', '/contracts/:id/show/returns', first('contracts')),
  screen(
    'contract-changes',
    'manager',
    '/contracts/:id/show/changes',
    first('contracts?q=Grounds%20maintenance'),
  ),
  screen('contract-import', 'manager', '/contract-imports'),
  screen('returns', 'manager', '/returns'),
  screen('return', 'manager', '/returns/:id/show', first('returns?state=submitted')),
  screen('return-queried', 'manager', '/returns/:id/show', first('returns?state=queried')),
  screen('alerts', 'manager', '/alerts'),
  screen('alert', 'manager', '/alerts/:id/show', first('alerts')),
  screen('duties', 'manager', '/duties'),
  screen('duty', 'manager', '/duties/:id/show', first('duties')),
  screen('contract-duties', 'manager', '/contracts/:id/show/duties', first('contracts?state=running')),
  screen('suppliers', 'manager', '/suppliers'),
  screen('supplier', 'manager', '/suppliers/:id/show', first('suppliers')),

  screen('rules', 'editor', '/rules'),
  screen('rule', 'editor', '/rules/:id/show', first('documents?kind=rule', 'key')),
  screen(
    'rule-edit',
    'editor',
    '/changes/:id/edits/rule/apprentices-on-long-construction',
    first('changes?state=draft'),
  ),
  screen('workflow-edit', 'editor', '/changes/:id/edits/workflow/call-off', first('changes?state=draft')),
  screen('catalogue', 'editor', '/catalogue'),
  screen('documents', 'editor', '/documents'),
  screen('parameter', 'editor', '/parameters/:id/show', first('documents?kind=parameter', 'key')),
  screen('workflow', 'editor', '/workflows/:id/show', first('documents?kind=workflow', 'key')),
  screen('template', 'editor', '/templates/:id/show', first('documents?kind=template', 'key')),
  screen('scale', 'editor', '/scales/:id/show', first('documents?kind=scale', 'key')),
  screen('notice', 'editor', '/notices/:id/show', first('documents?kind=notice', 'key')),
  screen('duty-document', 'editor', '/duty-documents/:id/show', first('documents?kind=duty', 'key')),
  screen('changes', 'editor', '/changes'),
  screen('change', 'approver', '/changes/:id/show', first('changes?state=in-review')),
  screen('releases', 'editor', '/releases'),
  screen('release', 'editor', '/releases/:id/show', first('releases', 'number')),
  screen('workflow-moves', 'editor', '/workflow-moves'),
  screen('workflow-move', 'editor', '/workflow-moves/:id/show', first('workflow-moves')),
  screen('procurement-move', 'lead', '/procurements/:id/move', first('procurements?state=running')),
  screen('decision', 'auditor', '/decisions/:id/show', first('decisions')),

  screen('messages', 'admin', '/messages'),
  screen('messages-forecast', 'admin', '/messages/forecast'),
  screen('mailbox', 'admin', '/mailbox'),
  screen('mail', 'admin', '/mailbox/:id/show', first('mailbox')),
  screen(
    'procurement-comments',
    'lead',
    '/procurements/:id/show/comments',
    first('procurements?state=running'),
  ),
  screen('people', 'admin', '/people'),
  screen('person-hand-over', 'admin', '/people/:id/hand-over', first('people?role=lead')),
  screen('person-new', 'admin', '/people/create'),
  screen('ledger', 'auditor', '/ledger'),

  screen('supplier-sign-in', undefined, '/supplier'),
  screen('supplier-returns', 'supplier', '/supplier'),
  screen('supplier-people', 'supplier', '/supplier/people'),
  screen('supplier-return', 'supplier', '/supplier/returns/:id', first('returns?state=open')),
  screen('supplier-return-sent', 'supplier', '/supplier/returns/:id', first('returns?state=accepted')),
];
