import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@commonweal/ledger';
import { Approvals } from './approvals.js';
import { ChangePage } from './change-page.js';
import { ChangeReading } from './change-reading.js';
import { ChangeViews } from './change-views.js';
import { ChangesController, ReviewController } from './changes.controller.js';
import { Changes } from './changes.js';
import { Checks } from './checks.js';
import { DocumentKinds } from './document-kind.js';
import { DocumentUses } from './document-uses.js';
import { DocumentViews } from './document-views.js';
import { DocumentsController } from './documents.controller.js';
import { DraftChecks } from './draft-checks.js';
import { EditViews } from './edit-views.js';
import { Edits } from './edits.js';
import { Emergencies } from './emergencies.js';
import { FirstRelease } from './first-release.js';
import { Founding } from './founding.js';
import { ListChanges } from './list-changes.js';
import { OtherEdits } from './other-edits.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { PolicyMark } from './policy-mark.entity.js';
import { PolicyRelease } from './policy-release.entity.js';
import { PolicyReview } from './policy-review.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { PackAdoption } from './pack-adoption.js';
import { PackPublisher } from './pack-publisher.js';
import { PresetsController } from './presets.controller.js';
import { Presets } from './presets.js';
import { PublishScheduled } from './publish-scheduled.job.js';
import { PublishStep } from './publish-step.js';
import { MarksController, PublishingController } from './publishing.controller.js';
import { Publishing } from './publishing.js';
import { Rebasing } from './rebasing.js';
import { ReleaseChecks } from './release-check.js';
import { ReleaseComparisons } from './release-comparisons.js';
import { ReleaseIsInForce } from './release-in-force.js';
import { ReleaseProgress } from './release-progress.js';
import { ReleaseViews } from './release-views.js';
import { ReleaseWriter } from './release-writer.js';
import { Releases } from './releases.js';
import { ReleasesController } from './releases.controller.js';
import { ReviewRecords } from './review-records.js';
import { Reviewing } from './reviewing.js';
import { Rollback } from './rollback.js';
import { SaveEdits } from './save-edits.js';
import { ScheduledStep } from './scheduled-step.js';
import { Scheduling } from './scheduling.js';
import { Touching } from './touching.js';

const doors = [
  Checks,
  DocumentKinds,
  DraftChecks,
  Edits,
  FirstRelease,
  Founding,
  PackAdoption,
  Presets,
  ReleaseChecks,
  ReleaseProgress,
  Releases,
  SaveEdits,
  Touching,
];

/** Global, because every lib above registers what it owns and reads the release in force. */
@Global()
@Module({
  imports: [
    LedgerModule,
    TypeOrmModule.forFeature([
      PolicyChange,
      PolicyEdit,
      PolicyReview,
      PolicyRelease,
      PolicyRevision,
      PolicyMark,
    ]),
  ],
  controllers: [
    DocumentsController,
    ChangesController,
    ReviewController,
    PublishingController,
    ReleasesController,
    MarksController,
    PresetsController,
  ],
  providers: [
    ...doors,
    Approvals,
    ChangePage,
    ChangeReading,
    Changes,
    ChangeViews,
    DocumentUses,
    DocumentViews,
    EditViews,
    Emergencies,
    ListChanges,
    OtherEdits,
    PackPublisher,
    Publishing,
    PublishScheduled,
    PublishStep,
    Rebasing,
    ReleaseComparisons,
    ReleaseIsInForce,
    ReleaseViews,
    ReleaseWriter,
    ReviewRecords,
    Reviewing,
    Rollback,
    ScheduledStep,
    Scheduling,
  ],
  exports: doors,
})
export class DocumentsModule {}
