import { Module } from '@nestjs/common';
import { DiscussionsModule } from '@commonweal/discussions';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { Board } from './board/board.js';
import { BoardController } from './board/board.controller.js';
import { Dues } from './calendar/dues.js';
import { DuesController } from './calendar/dues.controller.js';
import { ConditionsDue } from './calendar/dues/conditions-due.js';
import { ContractEnds } from './calendar/dues/contract-ends.js';
import { DutiesDue } from './calendar/dues/duties-due.js';
import { PanelMeetings } from './calendar/dues/panel-meetings.js';
import { PlannedDays } from './calendar/dues/planned-days.js';
import { ReturnsDue } from './calendar/dues/returns-due.js';
import { StageTargets } from './calendar/dues/stage-targets.js';
import { Standstills } from './calendar/dues/standstills.js';
import { Dashboard } from './dashboard/dashboard.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { QuarterReports } from './quarter/quarter-reports.js';
import { QuarterReportsController } from './quarter/quarter-reports.controller.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { CertificatesFound } from './search/finds/certificates-found.js';
import { CommentsFound } from './search/finds/comments-found.js';
import { ContractsFound } from './search/finds/contracts-found.js';
import { DocumentsFound } from './search/finds/documents-found.js';
import { FilesFound } from './search/finds/files-found.js';
import { PeopleFound } from './search/finds/people-found.js';
import { ProcurementsFound } from './search/finds/procurements-found.js';
import { PromisesFound } from './search/finds/promises-found.js';
import { SuppliersFound } from './search/finds/suppliers-found.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.js';
import { AlertsToAnswer } from './work/alerts-to-answer.js';
import { ChangesToReview, DraftsToFinish, MarksToClear } from './work/changes-to-review.js';
import { AddressesToMend, OwnAddressesToMend } from './work/addresses-to-mend.js';
import { DutiesToSettle } from './work/duties-to-settle.js';
import { CommentsToRead } from './work/comments-to-read.js';
import { LeaversToRelieve } from './work/leavers-to-relieve.js';
import { GatesToRuleOn } from './work/gates-to-rule-on.js';
import { ConditionsToMeet, GatesToSubmit, PacksToRead, RulingsToGive } from './work/panel-work.js';
import { MessagesThatFailed, MessagesToSettle } from './work/messages-to-settle.js';
import { MyWorkController } from './work/my-work.controller.js';
import { MyWork } from './work/my-work.js';
import { ProcurementsToMoveOn } from './work/procurements-to-move-on.js';
import { TasksToDo } from './work/tasks-to-do.js';
import { WebhooksToMend } from './work/webhooks-to-mend.js';
import { ReturnsToLookAt } from './work/returns-to-look-at.js';

const sources = [
  AddressesToMend,
  OwnAddressesToMend,
  CommentsToRead,
  LeaversToRelieve,
  AlertsToAnswer,
  ChangesToReview,
  DraftsToFinish,
  MarksToClear,
  DutiesToSettle,
  GatesToRuleOn,
  PacksToRead,
  RulingsToGive,
  GatesToSubmit,
  ConditionsToMeet,
  MessagesThatFailed,
  MessagesToSettle,
  ProcurementsToMoveOn,
  ReturnsToLookAt,
  TasksToDo,
  WebhooksToMend,
];

const dues = [
  StageTargets,
  PlannedDays,
  Standstills,
  ReturnsDue,
  DutiesDue,
  ContractEnds,
  PanelMeetings,
  ConditionsDue,
];

const search = [
  ...[Search, ProcurementsFound, ContractsFound, SuppliersFound, PeopleFound, DocumentsFound],
  ...[PromisesFound, CertificatesFound, FilesFound, CommentsFound],
];

@Module({
  imports: [IdentityModule, DocumentsModule, DiscussionsModule, SavedViewsModule, OpenDataModule],
  controllers: [
    MyWorkController,
    BoardController,
    DashboardController,
    DuesController,
    QuarterReportsController,
    SearchController,
  ],
  providers: [MyWork, Board, Dashboard, Dues, QuarterReports, ...sources, ...dues, ...search],
})
export class ReportingModule {}
