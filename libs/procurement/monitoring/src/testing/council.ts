import type {
  ContractCreate,
  ContractView,
  LadderContent,
  ObligationSave,
  ObligationView,
  ReturnView,
  RuleContent,
} from '@commonweal/wire';
import { AlertsModule, LookAtAlerts } from '@commonweal/alerts';
import { CalendarModule } from '@commonweal/calendar';
import { CatalogueModule } from '@commonweal/catalogue';
import { DecisionsModule } from '@commonweal/decisions';
import { DocumentsModule, type SetEntry } from '@commonweal/documents';
import { DutiesModule, LookAtDuties } from '@commonweal/duties';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { type SignedInAs, signInAgain, signInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule, SendMessages } from '@commonweal/messages';
import { aTemplate, loadRelease } from '@commonweal/messages/testing';
import { newId, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { Suppliers, SuppliersModule } from '@commonweal/suppliers';
import { WebhooksModule } from '@commonweal/webhooks';
import { LookAtCertificates } from '../certificate/look-at-certificates.job.js';
import { MonitoringModule } from '../monitoring.module.js';
import { LookAtReturns } from '../return/look-at-returns.job.js';
import { LookAtContracts } from '../subject/look-at-contracts.job.js';

const modules = [
  ...[
    LedgerModule,
    IdentityModule,
    FilesModule,
    DocumentsModule,
    CalendarModule,
    CatalogueModule,
    DecisionsModule,
  ],
  ...[MessagesModule, AlertsModule, DutiesModule, WebhooksModule, SuppliersModule, MonitoringModule],
];

const fact = (key: string, type: string, subjects = ['return']): SetEntry => ({
  kind: 'fact',
  key,
  content: { title: key, type, subjects, from: 'system' },
});

const overdueRule: RuleContent = {
  title: 'A return is overdue',
  subject: 'return',
  conditions: { all: [{ fact: 'returnOverdue', operator: 'equal', value: true }] },
  effects: [
    {
      effect: 'raise-alert',
      severity: 'medium',
      ladder: 'overdue-return',
      message: 'The return is overdue.',
    },
  ],
  basis: { text: 'What is not reported cannot be tracked.', source: 'A spec' },
  owner: 'Procurement',
  reviewBy: '2099-01-01',
  examples: [{ title: 'Late', facts: { returnOverdue: true }, expect: 'applies' }],
};

export const ladder: LadderContent = {
  title: 'Overdue return',
  rungs: [
    { day: -5, to: ['supplier-contact'], template: 'return-due' },
    { day: 0, to: ['supplier-contact'], template: 'return-due' },
    { day: 1, to: ['supplier-contact', 'contract-manager'], template: 'return-overdue' },
    { day: 5, to: ['contract-manager', 'admin'], template: 'return-escalated' },
  ],
};

const about = '((contract)) of ((supplier)), ((period)), due ((due_on)), late ((working_days)): ((link))';

export const documents: SetEntry[] = [
  fact('returnOverdue', 'yes-no'),
  fact('returnReplyOverdue', 'yes-no'),
  fact('returnWorkingDaysLate', 'number'),
  fact('contractState', 'text', ['contract']),
  { kind: 'rule', key: 'return-overdue', content: overdueRule },
  { kind: 'ladder', key: 'overdue-return', content: ladder },
  aTemplate('return-due', 'return-reminder', about, 'Due: ((contract))'),
  aTemplate('return-overdue', 'return-reminder', about, 'Overdue: ((contract))'),
  aTemplate('return-escalated', 'return-escalation', about, 'Still overdue: ((contract))'),
  aTemplate('return-queried', 'return-queried', about, 'A question about ((contract))'),
  aTemplate('return-receipt', 'return-receipt', about, 'We have ((contract))'),
  aTemplate('supplier-invitation', 'invitation', 'Welcome: ((link))', 'Welcome'),
  aTemplate('sign-in-code', 'sign-in-code', 'Your code is ((code)).', 'Your code'),
  aTemplate('digest', 'digest', '((messages))', '((count)) messages'),
  { kind: 'theme', key: 'economy', content: { title: 'Economy', order: 1 } },
  { kind: 'outcome', key: 'jobs', content: { title: 'Jobs', theme: 'economy', order: 1 } },
  { kind: 'outcome', key: 'skills', content: { title: 'Skills', theme: 'economy', order: 2 } },
  {
    kind: 'indicator',
    key: 'apprentices',
    content: {
      title: 'No. of apprentices',
      rows: [
        { outcome: 'jobs', order: 1 },
        { outcome: 'skills', order: 1 },
      ],
      ...{ type: 'count', direction: 'more-is-better', overTime: 'sum', overContracts: 'sum' },
      ...{ measuredOver: 'contract', evidence: [], tags: [] },
      moneyValue: {
        ...{ amountPence: 250_000, currency: 'GBP', source: 'Unit costs', attributionPercent: 50 },
        ...{ figureOn: '2026-01-01', validUntil: '2026-04-30' },
      },
    },
  },
];

const jobsOfADay = [
  ...[LookAtContracts, LookAtReturns, LookAtCertificates, LookAtDuties, LookAtAlerts, SendMessages],
];

/** An application with a council in it: its people, a supplier with one person, a contract. */
export class Council {
  manager: SignedInAs;
  supplier: SignedInAs;
  supplierId: string;
  supplierMail = `sam-${newId()}@supplier.test`;
  readonly managerMail = `tom-${newId()}@council.test`;

  private constructor(readonly app: TestApplication) {}

  static async found(settings: Record<string, string> = {}, more: SetEntry[] = []): Promise<Council> {
    const app = await testApplication({ modules, settings });
    await loadRelease(app, [...documents, ...more]);
    const council = new Council(app);
    council.supplierId = await council.aSupplier('Greenway Ltd');
    council.manager = await signInAs(app, {
      name: 'Tom Okafor',
      email: council.managerMail,
      roles: ['contract-manager'],
    });
    council.supplier = await signInAs(app, {
      ...{
        name: 'Sam Taylor',
        email: council.supplierMail,
        roles: ['supplier'],
        supplierId: council.supplierId,
      },
    });
    return council;
  }

  async aSupplier(name: string): Promise<string> {
    const body = { name, sme: true, vcse: false, local: true };
    return (await this.app.get(Transaction).run((tx) => this.app.get(Suppliers).create(tx, body, null))).id;
  }

  /** Moves the clock; sessions end while days pass, so everybody signs in again. */
  async on(day: string, time = '09:30'): Promise<void> {
    this.app.clock.set(`${day}T${time}:00Z`);
    this.manager = await signInAgain(this.app, this.manager.personId);
    this.supplier = await signInAgain(this.app, this.supplier.personId);
  }

  /** Every look that a day brings, and what follows from it. */
  async live(day: string, time = '09:30'): Promise<void> {
    await this.on(day, time);
    for (const job of jobsOfADay) await this.app.runJob(job);
  }

  async aContract(of: Partial<ContractCreate> = {}): Promise<ContractView> {
    const body = {
      ...{
        title: 'Grounds maintenance',
        supplierId: this.supplierId,
        category: 'food',
        directorate: 'housing',
      },
      ...{ regime: 'PA23', valueExVat: 100_000_00, startsOn: '2026-01-01', endsOn: '2026-12-31' },
      ...of,
    };
    return (await this.app.request<ContractView>('POST', '/api/contracts', { as: this.manager, body })).body;
  }

  async promise(contractId: string, of: Partial<ObligationSave> = {}): Promise<ObligationView> {
    const body = {
      indicator: 'apprentices',
      target: 12,
      profile: 'even',
      frequency: 'quarterly',
      dueOffsetDays: 10,
      ...of,
    };
    const url = `/api/contracts/${contractId}/obligations`;
    return (await this.app.request<ObligationView>('POST', url, { as: this.manager, body })).body;
  }

  async returns(contractId: string): Promise<ReturnView[]> {
    const url = `/api/returns?contractId=${contractId}&sort=dueOn&perPage=100`;
    return (await this.app.request<ReturnView[]>('GET', url, { as: this.manager })).body;
  }
}
