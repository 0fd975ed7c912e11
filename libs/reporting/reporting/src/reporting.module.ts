import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DiscussionsModule } from '@commonweal/discussions';
import { DocumentsModule } from '@commonweal/documents';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
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
import { CouncilPage } from './council/council-page.js';
import { CouncilSetUp } from './council/council-set-up.entity.js';
import { CouncilStanding } from './council/council-standing.js';
import { CouncilController } from './council/council.controller.js';
import { Council } from './council/council.js';
import { OfferedPacks } from './council/offered-packs.js';
import { Staffing } from './council/staffing.js';
import { BundleFiles } from './disclosure/bundle-files.js';
import { DisclosureList } from './disclosure/disclosure-list.js';
import { DisclosureTiming } from './disclosure/disclosure-timing.js';
import { Disclosure } from './disclosure/disclosure.entity.js';
import { DisclosuresController } from './disclosure/disclosures.controller.js';
import { Disclosures } from './disclosure/disclosures.js';
import { RegistersExemptions } from './disclosure/exemption-kind.js';
import { KeepBundle } from './disclosure/keep-bundle.js';
import { MakeDisclosures } from './disclosure/make-disclosures.job.js';
import { AboutIt } from './disclosure/parts/about-it.js';
import { AwardsOfIt } from './disclosure/parts/awards.js';
import { BidsOfIt } from './disclosure/parts/bids.js';
import { FilesOfIt } from './disclosure/parts/files.js';
import { RecordOfIt } from './disclosure/parts/record.js';
import { RulingsOfIt } from './disclosure/parts/rulings.js';
import { ScoresOfIt } from './disclosure/parts/scores.js';
import { DisclosurePreviews } from './disclosure/previews.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { ContractsFound } from './search/finds/contracts-found.js';
import { DocumentsFound } from './search/finds/documents-found.js';
import { PeopleFound } from './search/finds/people-found.js';
import { ProcurementsFound } from './search/finds/procurements-found.js';
import { SuppliersFound } from './search/finds/suppliers-found.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.js';
import { SubjectAccessController } from './subject-access/subject-access.controller.js';
import { SubjectAccess } from './subject-access/subject-access.js';
import { AlertsToAnswer } from './work/alerts-to-answer.js';
import { ChangesToReview, DraftsToFinish, MarksToClear } from './work/changes-to-review.js';
import { AddressesToMend, OwnAddressesToMend } from './work/addresses-to-mend.js';
import { DutiesToSettle } from './work/duties-to-settle.js';
import { CommentsToRead } from './work/comments-to-read.js';
import { LeaversToRelieve } from './work/leavers-to-relieve.js';
import { GatesToRuleOn } from './work/gates-to-rule-on.js';
import { ConditionsToMeet, GatesToSubmit, PacksToRead, RulingsToGive } from './work/panel-work.js';
import { MessagesToSettle } from './work/messages-to-settle.js';
import { MyWorkController } from './work/my-work.controller.js';
import { MyWork } from './work/my-work.js';
import { ProcurementsToMoveOn } from './work/procurements-to-move-on.js';
import { TasksToDo } from './work/tasks-to-do.js';
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
  MessagesToSettle,
  ProcurementsToMoveOn,
  ReturnsToLookAt,
  TasksToDo,
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

const search = [Search, ProcurementsFound, ContractsFound, SuppliersFound, PeopleFound, DocumentsFound];

const council = [Council, CouncilPage, CouncilStanding, OfferedPacks, Staffing];

const disclosure = [
  ...[
    Disclosures,
    DisclosureList,
    DisclosurePreviews,
    DisclosureTiming,
    MakeDisclosures,
    KeepBundle,
    BundleFiles,
  ],
  ...[AboutIt, BidsOfIt, ScoresOfIt, AwardsOfIt, RulingsOfIt, RecordOfIt, FilesOfIt, RegistersExemptions],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([CouncilSetUp, Disclosure]),
    FilesModule,
    IdentityModule,
    LedgerModule,
    DocumentsModule,
    DiscussionsModule,
    SavedViewsModule,
  ],
  controllers: [
    MyWorkController,
    BoardController,
    DuesController,
    SearchController,
    SubjectAccessController,
    CouncilController,
    DisclosuresController,
  ],
  providers: [MyWork, Board, Dues, SubjectAccess, ...sources, ...dues, ...search, ...council, ...disclosure],
})
export class ReportingModule {}
