import { type DataProvider, useDataProvider } from 'react-admin';
import { awardVerbs } from './award-verbs.js';
import { councilVerbs } from './council-verbs.js';
import { disclosureVerbs } from './disclosure-verbs.js';
import { discussionVerbs } from './discussion-verbs.js';
import { records } from './lists.js';
import { monitoringVerbs } from './monitoring-verbs.js';
import { moveVerbs } from './move-verbs.js';
import { operationsVerbs } from './operations-verbs.js';
import { outreachVerbs } from './outreach-verbs.js';
import { panelVerbs } from './panel-verbs.js';
import { governanceVerbs } from './governance-verbs.js';
import { peopleVerbs } from './people-verbs.js';
import { policyVerbs } from './policy-verbs.js';
import { procurementVerbs } from './procurement-verbs.js';
import { reportingVerbs } from './reporting-verbs.js';
import { webhookVerbs } from './webhook-verbs.js';

/** Records by the house's conventions, and verbs of the house's own. */
export const dataProvider = {
  ...records,
  ...policyVerbs,
  ...procurementVerbs,
  ...awardVerbs,
  ...panelVerbs,
  ...moveVerbs,
  ...monitoringVerbs,
  ...outreachVerbs,
  ...operationsVerbs,
  ...councilVerbs,
  ...peopleVerbs,
  ...reportingVerbs,
  ...discussionVerbs,
  ...disclosureVerbs,
  ...governanceVerbs,
  ...webhookVerbs,
} satisfies DataProvider;

export type House = typeof dataProvider;

export const useHouse = () => useDataProvider<House>();
