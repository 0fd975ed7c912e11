import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@commonweal/documents';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
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
import { ErasePeople } from './erasure/erase-people.job.js';
import { Erasure } from './erasure/erasure.entity.js';
import { ErasuresController } from './erasure/erasures.controller.js';
import { Erasures } from './erasure/erasures.js';
import { HoldsKeepFiles } from './holds/holds-keep-files.js';
import { LegalHold } from './holds/legal-hold.entity.js';
import { LegalHoldsController } from './holds/legal-holds.controller.js';
import { LegalHolds } from './holds/legal-holds.js';
import { DisposalRunRecord } from './retention/disposal-run-record.js';
import { DisposalRunViews } from './retention/disposal-run-views.js';
import { DisposalRun, DisposalRunRow } from './retention/disposal-run.entity.js';
import { DisposalRunsController } from './retention/disposal-runs.controller.js';
import { DisposalRuns } from './retention/disposal-runs.js';
import { Disposal } from './retention/disposal.entity.js';
import { DisposeMany } from './retention/dispose-many.job.js';
import { Disposals } from './retention/disposals.js';
import { RegistersRetention } from './retention/retention-kind.js';
import { RetentionController } from './retention/retention.controller.js';
import { SubjectAccessController } from './subject-access/subject-access.controller.js';
import { SubjectAccess } from './subject-access/subject-access.js';

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

const retention = [
  Disposals,
  DisposalRuns,
  DisposalRunRecord,
  DisposalRunViews,
  DisposeMany,
  RegistersRetention,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Disclosure, Disposal, DisposalRun, DisposalRunRow, Erasure, LegalHold]),
    FilesModule,
    IdentityModule,
    LedgerModule,
    DocumentsModule,
  ],
  controllers: [
    SubjectAccessController,
    DisclosuresController,
    LegalHoldsController,
    ErasuresController,
    RetentionController,
    DisposalRunsController,
  ],
  providers: [SubjectAccess, Erasures, ErasePeople, LegalHolds, HoldsKeepFiles, ...retention, ...disclosure],
})
export class GovernanceModule {}
