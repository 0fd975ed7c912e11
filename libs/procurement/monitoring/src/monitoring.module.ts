import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '@commonweal/alerts';
import { DiscussionsModule } from '@commonweal/discussions';
import { DutiesModule } from '@commonweal/duties';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { described } from '@commonweal/platform';
import { SuppliersModule } from '@commonweal/suppliers';
import { certificates } from './certificate/certificate-parts.js';
import { changes } from './change/change-parts.js';
import { Assessments } from './assessment/assessments.js';
import { ImportRegister, ReadRegister } from './contract/service-scopes.js';
import { AssessmentKinds } from './assessment/assessment-kinds.js';
import { AssessmentList } from './assessment/assessment-list.js';
import { AssessmentMail } from './assessment/assessment-mail.js';
import { AssessmentRecord } from './assessment/assessment-record.js';
import { AssessmentViews } from './assessment/assessment-views.js';
import { OpeningAssessments } from './assessment/opening-assessments.js';
import { ReplyClock } from './assessment/reply-clock.js';
import { ImprovementClock } from './improvement/improvement-clock.js';
import { ImprovementList } from './improvement/improvement-list.js';
import { ImprovementPlans } from './improvement/improvement-plans.js';
import { Assessment } from './assessment/assessment.entity.js';
import { KpiRating } from './assessment/kpi-rating.entity.js';
import { ImprovementPlan } from './improvement/improvement-plan.entity.js';
import { ImprovementStep } from './improvement/improvement-step.entity.js';
import { AssessmentsController } from './assessment/assessments.controller.js';
import { ImprovementPlansController } from './improvement/improvement-plans.controller.js';
import { RegistersRatings } from './delivery/rating-kind.js';
import { ContractChecks } from './contract/contract-checks.js';
import { ContractDiscussed } from './contract/contract-discussed.js';
import { ContractList } from './contract/contract-list.js';
import { Contract } from './contract/contract.entity.js';
import { ContractsController, PromisesController } from './contract/contracts.controller.js';
import { ContractsUseDocuments } from './contract/contracts-use-documents.js';
import { Contracts } from './contract/contracts.js';
import { ContractRegister } from './contract/contract-register.js';
import { ContractRegisterController } from './contract/contract-register.controller.js';
import { ObligationList } from './contract/obligation-list.js';
import { ObligationWriting } from './contract/obligation-writing.js';
import { Obligation } from './contract/obligation.entity.js';
import { Obligations } from './contract/obligations.js';
import { Deliveries } from './delivery/deliveries.js';
import { CouncilFigure } from './council-figures/council-figure.entity.js';
import { CouncilFiguresController } from './council-figures/council-figures.controller.js';
import { CouncilFigures } from './council-figures/council-figures.js';
import { Portfolio } from './delivery/portfolio.js';
import { StandingObligations } from './delivery/standing-obligations.js';
import { TrackRecords } from './delivery/track-records.js';
import { ContractImport } from './imports/contract-import.entity.js';
import { ContractImportsController } from './imports/contract-imports.controller.js';
import { ContractImports } from './imports/contract-imports.js';
import { LooksUpKnown } from './imports/planning/known.js';
import { RegisterPlanning } from './imports/planning/register-planning.js';
import { RegisterTemplate } from './imports/register-template.js';
import { TakeRegister } from './imports/take-register.js';
import { TakeSuppliers } from './imports/take-suppliers.js';
import { ContractsManaged } from './leaving/contracts-managed.js';
import { ContractNews } from './contract/contract-news.js';
import { Invitations } from './mail/invitation.js';
import { ContractsHangOnPerson } from './mail/contracts-hang-on-person.js';
import { InviteWhoJoins } from './mail/invite-who-joins.js';
import { RegistersMessageKinds } from './mail/registers-message-kinds.js';
import { ReturnMail } from './mail/return-mail.js';
import { ReturnValues } from './mail/return-values.js';
import { SupplierLinks } from './mail/supplier-links.js';
import { Answering } from './return/answering.js';
import { AnsweringElsewhere } from './return/answering-elsewhere.js';
import { LineAnswersController } from './return/line-answers.controller.js';
import { Consequences } from './return/consequences.js';
import { Evidence } from './return/evidence.js';
import { LineEvent } from './return/line-event.entity.js';
import { LineEvents } from './return/line-events.js';
import { LineFiles } from './return/line-files.js';
import { ContractReturn } from './return/contract-return.entity.js';
import { LookAtReturns } from './return/look-at-returns.job.js';
import { RedateReturns } from './return/redate-returns.job.js';
import { RedateWhenACalendarChanges } from './return/redate-when-a-calendar-changes.js';
import { Redating } from './return/redating.js';
import { ReturnAccess } from './return/return-access.js';
import { ReturnLine } from './return/return-line.entity.js';
import { ReturnList } from './return/return-list.js';
import { ReturnLook } from './return/return-look.js';
import { ReturnRecord } from './return/return-record.js';
import { ReturnViews } from './return/return-views.js';
import { ReturnsController } from './return/returns.controller.js';
import { ReviewChange } from './return/review-change.js';
import { Reviewing } from './return/reviewing.js';
import { Scheduling } from './return/scheduling.js';
import { Submitted } from './return/submitted.js';
import { ReturnsUnseen } from './return/returns-unseen.js';
import { Audiences } from './subject/audiences.js';
import { Lesson } from './succession/lesson.entity.js';
import { Lessons } from './succession/lessons.js';
import { LessonsController } from './succession/lessons.controller.js';
import { Predecessors } from './succession/predecessors.js';
import { Succession } from './succession/succession.js';
import { ReturnWorkbooks } from './workbook/return-workbooks.js';
import { ReturnWorkbooksController } from './workbook/return-workbooks.controller.js';
import { ContractSubject } from './subject/contract-subject.js';
import { LookAtContracts } from './subject/look-at-contracts.job.js';
import { RegistersClimber, RegistersSubjects } from './subject/registers-subjects.js';
import { ReturnClimber } from './subject/return-climber.js';
import { ReturnSubject } from './subject/return-subject.js';
import { webhookEvents } from './contract/webhook-events.js';

const performance = [
  Assessments,
  AssessmentKinds,
  AssessmentList,
  AssessmentMail,
  AssessmentRecord,
  AssessmentViews,
  OpeningAssessments,
  ReplyClock,
  ImprovementClock,
  ImprovementList,
  ImprovementPlans,
  RegistersRatings,
];
const contracts = [
  ContractChecks,
  ContractList,
  ContractRegister,
  Contracts,
  ContractDiscussed,
  ContractsManaged,
  ContractsUseDocuments,
  Deliveries,
  ObligationList,
  ObligationWriting,
  Obligations,
  CouncilFigures,
  Portfolio,
  StandingObligations,
  TrackRecords,
];
const succession = [Lessons, Predecessors, Succession];
const returns = [
  Answering,
  AnsweringElsewhere,
  Consequences,
  Evidence,
  LineEvents,
  LineFiles,
  LookAtReturns,
  RedateReturns,
  RedateWhenACalendarChanges,
  Redating,
  ReturnAccess,
  ReturnList,
  ReturnLook,
  ReturnRecord,
  ReturnViews,
  ReturnWorkbooks,
  ReviewChange,
  Reviewing,
  Scheduling,
  Submitted,
];
const imports = [
  ContractImports,
  LooksUpKnown,
  RegisterPlanning,
  RegisterTemplate,
  TakeRegister,
  TakeSuppliers,
];
const mail = [
  ContractsHangOnPerson,
  ContractNews,
  Invitations,
  InviteWhoJoins,
  RegistersMessageKinds,
  ReturnMail,
  ReturnValues,
  SupplierLinks,
];
const subjects = [
  Audiences,
  ContractSubject,
  LookAtContracts,
  RegistersClimber,
  RegistersSubjects,
  ReturnClimber,
  ReturnSubject,
];

@Module({
  imports: [
    AlertsModule,
    DiscussionsModule,
    DutiesModule,
    FilesModule,
    IdentityModule,
    LedgerModule,
    MessagesModule,
    SuppliersModule,
    TypeOrmModule.forFeature([
      ...changes.entities,
      ...certificates.entities,
      Contract,
      Obligation,
      ContractReturn,
      ReturnLine,
      LineEvent,
      Lesson,
      ContractImport,
      Assessment,
      KpiRating,
      ImprovementPlan,
      CouncilFigure,
      ImprovementStep,
    ]),
  ],
  controllers: [
    ...changes.controllers,
    ...certificates.controllers,
    AssessmentsController,
    CouncilFiguresController,
    ImprovementPlansController,
    ContractImportsController,
    ContractRegisterController,
    ContractsController,
    PromisesController,
    LineAnswersController,
    ReturnsController,
    ReturnWorkbooksController,
    LessonsController,
  ],
  providers: [
    ReturnsUnseen,
    ...certificates.providers,
    ...performance,
    ...contracts,
    ...changes.providers,
    ...succession,
    ...imports,
    ...returns,
    ...mail,
    ...subjects,
    ...described(new ReadRegister(), new ImportRegister()),
    ...webhookEvents,
  ],
  exports: [ContractRegister, Contracts, ObligationWriting, Predecessors, Succession, TrackRecords],
})
export class MonitoringModule {}
