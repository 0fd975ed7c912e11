import type { World } from './world.js';

/** One row of each collection, by the word that stands before its id in an address. */
const rows: Record<string, string> = {
  alerts: 'SELECT id FROM alert',
  assessments: 'SELECT id FROM assessment',
  attachments: 'SELECT id FROM attachment',
  bids: 'SELECT id FROM bid LIMIT 1',
  certificates: 'SELECT id FROM certificate',
  comments: 'SELECT id FROM discussion_comment',
  contracts: 'SELECT id FROM contract',
  decisions: `SELECT id FROM decision WHERE subject_kind = 'contract' LIMIT 1`,
  duties: 'SELECT id FROM duty LIMIT 1',
  evaluations: 'SELECT id FROM evaluator LIMIT 1',
  evaluators: 'SELECT id FROM evaluator LIMIT 1',
  'improvement-plans': 'SELECT id FROM improvement_plan',
  indicators: `SELECT 'apprentices'`,
  'legal-holds': 'SELECT gen_random_uuid() AS id',
  lessons: 'SELECT id FROM lesson',
  lines: 'SELECT id FROM return_line ORDER BY period_from LIMIT 1',
  lots: 'SELECT lot_id FROM bid LIMIT 1',
  mailbox: 'SELECT id FROM mail LIMIT 1',
  messages: 'SELECT id FROM message LIMIT 1',
  notices: `SELECT 'contract-award-notice'`,
  obligations: 'SELECT id FROM obligation',
  'panel-items': 'SELECT id FROM panel_item',
  people: 'SELECT id FROM person WHERE supplier_id IS NOT NULL',
  predecessors: 'SELECT id FROM contract',
  procurements: 'SELECT procurement_id FROM bid LIMIT 1',
  ratings: 'SELECT id FROM kpi_rating',
  releases: `SELECT 'ocds-000000-' || reference FROM contract`,
  returns: 'SELECT return_id FROM return_line ORDER BY period_from LIMIT 1',
  steps: 'SELECT id FROM improvement_step',
  suppliers: 'SELECT supplier_id FROM contract',
  tasks: `SELECT 'award'`,
};

/** What belongs to a directorate, and what stands in it, by the first word of its address. */
export const ofADirectorate = [
  ...[
    'alerts',
    'assessments',
    'attachments',
    'board',
    'comments',
    'contracts',
    'dashboard',
    'decisions',
    'deliveries',
  ],
  'contract-register',
  ...['dues', 'duties', 'evaluations', 'explanations', 'improvement-plans', 'mailbox', 'messages'],
  ...[
    'obligations',
    'open-data',
    'panel-items',
    'portfolio',
    'procurements',
    'quarter-report',
    'records',
    'returns',
    'search',
    'standing-effects',
  ],
  ...['watching'],
];

/** What every officer of the council works with, whatever their directorate; suppliers see their own alone. */
export const ofTheCouncil = {
  certificates: 'A certificate is its supplier’s, and one supplier serves several directorates.',
  council: 'What the council says of itself; it is one.',
  'council-figures': 'Measured over the whole council, not over a directorate.',
  'dead-addresses': 'The people of suppliers, of whom there is one register.',
  ocds: 'Open data: for anybody, while policy says so.',
  'panel-meetings': 'Days and places; what is on the agenda is looked at one by one.',
  panels: 'Who sits on them is public within the council.',
  'panel-members': 'Who sits on them is public within the council.',
  suppliers: 'One register for the council.',
  'service-accounts': 'The administrator’s.',
  webhooks: 'The administrator’s.',
  'supplier-duplicates': 'One register for the council.',
  people: 'Names for pickers; the rest is the administrator’s.',
  'stand-ins': 'Whoever is away says who stands in; a colleague of any directorate may.',
  periods: 'Days alone, of a contract that is not entered yet.',
  catalogue: 'Policy.',
  glossary: 'Policy.',
  changes: 'Policy.',
  documents: 'Policy.',
  'message-kinds': 'Policy.',
  policy: 'Policy; trials on real subjects look at each of them.',
  presets: 'Policy.',
  releases: 'Policy.',
  'rule-uses': 'Counts of how rules fare.',
  'workflow-moves': 'Policy moves all of them at once.',
  'disposal-runs': 'The administrator’s; titles of what was over.',
  retention: 'The administrator’s; titles and counts of what is over.',
  'legal-holds': 'Whoever works for the council knows what must not be disposed of.',
  ledger: 'The auditor’s.',
  jobs: 'The administrator’s; ids alone.',
  operations: 'The administrator’s; numbers alone.',
};

/** What is about whoever asks, and nobody else; or was made by them a moment ago. */
export const ofWhoAsks = [
  ...['contract-imports', 'my-work', 'saved-views', 'second-factor', 'session', 'sessions', 'setup'],
  ...['health', 'metrics', 'notify-callbacks', 'supplier-codes'],
];

/** A row of the world for each collection. */
export async function objectsOf(world: World): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [word, sql] of Object.entries(rows)) found.set(word, await world.one(sql));
  return found;
}
