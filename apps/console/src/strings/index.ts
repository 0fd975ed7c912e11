import { account } from './account.js';
import { assessment, improvement } from './assessment.js';
import { award } from './award.js';
import { council } from './council.js';
import { certificate } from './certificate.js';
import { change } from './change.js';
import { changedField, contractChange } from './contract-change.js';
import { deadAddress } from './dead-address.js';
import { decision } from './decision.js';
import { duty } from './duty.js';
import { contract, contractImport, delivery, obligation, returns, suppliers } from './monitoring.js';
import { register } from './register.js';
import { monitoringWord } from './monitoring-words.js';
import { merge } from './merge.js';
import { move } from './move.js';
import { alert, mailbox, message } from './outreach.js';
import { operations } from './operations.js';
import { service } from './service.js';
import { webhook } from './webhook.js';
import { disclosure } from './disclosure.js';
import { erasure, hold, retention } from './governance.js';
import { panel } from './panel.js';
import { absence, discussion, handOver } from './discussion.js';
import { action } from './ledger-actions.js';
import { ledger, people } from './people.js';
import { catalogueSheet } from './catalogue-sheet.js';
import { catalogue } from './catalogue.js';
import { document, rule } from './policy.js';
import { indicator, procurement, task } from './procurement.js';
import { field, shell, work } from './shell.js';
import { board, calendar, search } from './reporting.js';
import { openData } from './open-data.js';
import { quarter } from './quarter.js';
import { councilFigure, portfolio } from './portfolio.js';
import { succession } from './succession.js';
import { dashboard } from './dashboard.js';
import { glossary } from './glossary.js';
import { view } from './view.js';
import { ruleField } from './rule-views.js';
import { word } from './words.js';
import { workflow } from './workflow.js';

/** Every string of the console. British English. */
export const strings = {
  shell,
  field,
  work,
  word: { ...word, ...monitoringWord, changedField, ruleField, action },
  view,
  glossary,
  dashboard,
  board,
  calendar,
  search,
  procurement,
  move,
  task,
  indicator,
  decision,
  duty,
  certificate,
  assessment,
  improvement,
  rule,
  document,
  catalogue,
  catalogueSheet,
  change,
  council,
  people,
  account,
  disclosure,
  erasure,
  hold,
  retention,
  service,
  webhook,
  discussion,
  absence,
  handOver,
  ledger,
  operations,
  award,
  panel,
  contract,
  contractChange,
  succession,
  obligation,
  register,
  delivery,
  councilFigure,
  portfolio,
  openData,
  quarter,
  contractImport,
  suppliers,
  merge,
  returns,
  alert,
  message,
  deadAddress,
  mailbox,
  workflow,
};

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

export type StringKey = Paths<typeof strings>;
