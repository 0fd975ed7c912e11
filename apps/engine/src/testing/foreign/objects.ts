import type { World } from './world.js';

/** One object of each collection, by what stands before it in an address. */
const rows: Record<string, string> = {
  alerts: 'SELECT id FROM alert',
  assessments: 'SELECT id FROM assessment',
  attachments: 'SELECT id FROM attachment',
  bids: 'SELECT id FROM bid LIMIT 1',
  certificates: 'SELECT id FROM certificate',
  comments: 'SELECT id FROM discussion_comment',
  contracts: 'SELECT id FROM contract',
  'contract-imports': 'SELECT id FROM contract_import',
  decisions: `SELECT id FROM decision WHERE subject_kind = 'contract' LIMIT 1`,
  duties: 'SELECT id FROM duty LIMIT 1',
  evaluations: 'SELECT id FROM evaluator LIMIT 1',
  evaluators: 'SELECT id FROM evaluator LIMIT 1',
  'improvement-plans': 'SELECT id FROM improvement_plan',
  indicators: `SELECT 'apprentices'`,
  lessons: 'SELECT id FROM lesson',
  lines: `SELECT id FROM return_line ORDER BY period_from LIMIT 1`,
  lots: 'SELECT id FROM lot LIMIT 1',
  mailbox: 'SELECT id FROM mail LIMIT 1',
  messages: `SELECT id FROM message LIMIT 1`,
  notices: `SELECT 'contract-award-notice'`,
  obligations: 'SELECT id FROM obligation',
  'panel-items': 'SELECT id FROM panel_item',
  predecessors: 'SELECT id FROM contract',
  procurements: `SELECT procurement_id FROM bid LIMIT 1`,
  ratings: 'SELECT id FROM kpi_rating',
  returns: 'SELECT return_id FROM return_line ORDER BY period_from LIMIT 1',
  steps: 'SELECT id FROM improvement_step',
  suppliers: `SELECT supplier_id FROM contract`,
  tasks: `SELECT 'award'`,
};

/** The row of its own kind that an address names, for each of its parameters. */
export async function foreignObjects(world: World): Promise<Map<string, string>> {
  const found = await Promise.all(
    Object.entries(rows).map(async ([segment, sql]) => [segment, await world.one(sql)] as const),
  );
  return new Map(found);
}
