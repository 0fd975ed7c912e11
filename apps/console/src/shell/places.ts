import type { Role, SessionView } from '@commonweal/wire';
import type { StringKey } from '../strings/index.js';

export interface Place {
  to: string;
  title: StringKey;
  icon: string;
  /** Who finds it in the menu; every member of staff when left out. */
  roles?: Role[];
  /** Whether the demonstration shows it to everybody. */
  inDemonstration?: boolean;
}

interface Group {
  title: StringKey;
  places: Place[];
}

const policyPeople: Role[] = ['policy-editor', 'policy-approver', 'auditor', 'admin', 'lead'];

const procurementPeople: Role[] = [
  ...(['lead', 'panel', 'auditor', 'policy-editor', 'policy-approver', 'contract-manager'] as const),
];

const monitoringPeople: Role[] = ['lead', 'contract-manager', 'auditor', 'admin'];

const awardPeople: Role[] = ['lead', 'contract-manager', 'panel', 'auditor'];

const policyReaders: Role[] = ['policy-editor', 'policy-approver', 'auditor'];

const messagePeople: Role[] = ['contract-manager', ...policyPeople];

/** The menu, grouped by job. */
const groups: Group[] = [
  {
    title: 'shell.group.mine',
    places: [
      { to: '/', title: 'work.title', icon: 'work' },
      { to: '/calendar', title: 'calendar.title', icon: 'calendar' },
      { to: '/evaluations', title: 'award.mine.title', icon: 'evaluation' },
    ],
  },
  {
    title: 'shell.group.procure',
    places: [
      {
        to: '/procurements',
        title: 'procurement.title',
        icon: 'procurement',
        roles: procurementPeople,
      },
      { to: '/board', title: 'board.title', icon: 'board', roles: procurementPeople },
      {
        to: '/panel-meetings',
        title: 'panel.title',
        icon: 'panel',
        roles: ['lead', 'panel', 'auditor', 'admin'],
      },
    ],
  },
  {
    title: 'shell.group.monitor',
    places: [
      { to: '/contracts', title: 'contract.title', icon: 'contract', roles: monitoringPeople },
      { to: '/dashboard', title: 'dashboard.title', icon: 'dashboard', roles: monitoringPeople },
      { to: '/portfolio', title: 'portfolio.title', icon: 'portfolio', roles: monitoringPeople },
      { to: '/quarterly-report', title: 'quarter.title', icon: 'quarter', roles: monitoringPeople },
      { to: '/open-data', title: 'openData.title', icon: 'openData', roles: monitoringPeople },
      { to: '/returns', title: 'returns.title', icon: 'return', roles: monitoringPeople },
      { to: '/duties', title: 'duty.title', icon: 'duty', roles: monitoringPeople },
      { to: '/alerts', title: 'alert.title', icon: 'alert', roles: monitoringPeople },
      { to: '/suppliers', title: 'suppliers.title', icon: 'supplier', roles: monitoringPeople },
      { to: '/certificates', title: 'certificate.title', icon: 'certificate', roles: monitoringPeople },
    ],
  },
  {
    title: 'shell.group.policy',
    places: [
      { to: '/rules', title: 'rule.title', icon: 'rule', roles: policyPeople },
      { to: '/catalogue', title: 'catalogue.title', icon: 'catalogue' },
      { to: '/documents', title: 'document.title', icon: 'document', roles: policyPeople },
      { to: '/changes', title: 'change.title', icon: 'change', roles: policyPeople },
      { to: '/releases', title: 'change.release.title', icon: 'release' },
      { to: '/glossary', title: 'glossary.title', icon: 'glossary' },
      {
        to: '/workflow-moves',
        title: 'move.title',
        icon: 'move',
        roles: policyReaders,
      },
    ],
  },
  {
    title: 'shell.group.run',
    places: [
      { to: '/messages', title: 'message.title', icon: 'message', roles: messagePeople },
      {
        to: '/mailbox',
        title: 'mailbox.title',
        icon: 'mailbox',
        roles: ['admin'],
        inDemonstration: true,
      },
      { to: '/council', title: 'council.title', icon: 'council', roles: ['admin', 'auditor'] },
      { to: '/people', title: 'people.title', icon: 'person', roles: ['admin'] },
      { to: '/service-accounts', title: 'service.title', icon: 'service', roles: ['admin'] },
      { to: '/webhooks', title: 'webhook.title', icon: 'webhook', roles: ['admin'] },
      { to: '/operations', title: 'operations.title', icon: 'operations', roles: ['admin'] },
      { to: '/retention', title: 'retention.title', icon: 'calendar', roles: ['admin', 'auditor'] },
      { to: '/legal-holds', title: 'hold.title', icon: 'duty', roles: ['admin', 'auditor'] },
      { to: '/ledger', title: 'ledger.title', icon: 'ledger', roles: ['auditor'] },
    ],
  },
];

export function visibleGroups(who: SessionView): Group[] {
  return groups
    .map((group) => ({ ...group, places: group.places.filter((place) => mayFind(who, place)) }))
    .filter((group) => group.places.length > 0);
}

const mayFind = ({ roles, demonstration }: SessionView, place: Place) =>
  !place.roles ||
  place.roles.some((role) => roles.includes(role)) ||
  (!!place.inDemonstration && !!demonstration);

/** Who reads what not everybody reads: resources, and parts of pages under a name of their own. */
const readers: Record<string, Role[]> = {
  ...{ people: ['admin'], ledger: ['auditor'], messages: messagePeople, decisions: procurementPeople },
  ...{ checklist: procurementPeople, records: procurementPeople },
  ...{ alerts: monitoringPeople, duties: monitoringPeople, 'open-data': monitoringPeople },
  ...{ 'workflow-moves': policyReaders, impact: policyReaders },
  ...{ award: awardPeople, 'panel-minutes': ['panel', 'auditor'] },
  ...{
    retention: ['admin', 'auditor'],
    'disposal-runs': ['admin', 'auditor'],
    'legal-holds': ['admin', 'auditor'],
  },
};

const writers: Record<string, Role[]> = {
  procurements: ['lead'],
  contracts: ['lead', 'contract-manager'],
  suppliers: ['lead', 'contract-manager'],
  certificates: ['lead', 'contract-manager'],
  changes: ['policy-editor'],
  people: ['admin'],
};

/** Whether the console offers it. The engine decides for itself. */
export function mayOpen(roles: Role[], resource: string, action: string): boolean {
  const isWriting = ['create', 'edit', 'delete'].includes(action);
  const needed = [readers[resource], isWriting ? writers[resource] : undefined];
  return needed.every((allowed) => !allowed || allowed.some((role) => roles.includes(role)));
}
