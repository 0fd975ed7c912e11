import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentKinds } from '@commonweal/documents';
import { DutiesModule } from '@commonweal/duties';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MonitoringModule } from '@commonweal/monitoring';
import { ProcurementsModule, TaskWorks } from '@commonweal/procurements';
import { SuppliersModule } from '@commonweal/suppliers';
import { AwardDesk } from './award-desk.js';
import { AwardWorks } from './award-works.js';
import { BidWorkbook } from './bids/bid-workbook.js';
import { BidsController } from './bids/bids.controller.js';
import { BidsGoWithSupplier } from './bids/bids-go-with-supplier.js';
import { EditBids } from './bids/edit-bids.js';
import { ContractOpeningController } from './contract/contract-opening.controller.js';
import { OpenContracts } from './contract/open-contracts.js';
import { CriteriaController } from './criteria/criteria.controller.js';
import { EditCriteria } from './criteria/edit-criteria.js';
import { EvaluationController } from './evaluation/evaluation.controller.js';
import { Moderate } from './evaluation/moderate.js';
import { MyEvaluationsController } from './evaluation/my-evaluations.controller.js';
import { EvaluationRecord } from './evaluation/evaluation-record.js';
import { ScoreBids } from './evaluation/score-bids.js';
import { ScoringSheets } from './evaluation/scoring-sheets.js';
import { BidsToScore } from './leaving/bids-to-score.js';
import { noticeKind, scaleKind } from './notices/notice-kind.js';
import { NoticesController } from './notices/notices.controller.js';
import { RecordNotices } from './notices/record-notices.js';
import { AssessmentSummaries } from './result/assessment-summaries.js';
import { DecideAwards } from './result/decide-awards.js';
import { LotResults } from './result/result-of-lot.js';
import { ResultsController } from './result/results.controller.js';
import { AgreedScore } from './rows/agreed-score.entity.js';
import { Weightings } from './criteria/weightings-in-the-pack.js';
import { AwardFiles } from './rows/award-file.js';
import { Bid } from './rows/bid.entity.js';
import { EvaluatorScore } from './rows/evaluator-score.entity.js';
import { Evaluator } from './rows/evaluator.entity.js';
import { LotAward } from './rows/lot-award.entity.js';
import { LotCriteria } from './rows/lot-criteria.entity.js';
import { PublishedNotice } from './rows/published-notice.entity.js';
import { AwardDecided } from './result/award-decided.js';

const rows = [LotCriteria, Bid, Evaluator, EvaluatorScore, AgreedScore, LotAward, PublishedNotice];

@Module({
  imports: [
    TypeOrmModule.forFeature(rows),
    ...[DutiesModule, LedgerModule, IdentityModule, SuppliersModule, MonitoringModule, ProcurementsModule],
  ],
  controllers: [
    CriteriaController,
    BidsController,
    EvaluationController,
    MyEvaluationsController,
    ResultsController,
    NoticesController,
    ContractOpeningController,
  ],
  providers: [
    AwardDecided,
    ...[
      AwardFiles,
      AwardDesk,
      AwardWorks,
      EditCriteria,
      Weightings,
      BidsGoWithSupplier,
      EditBids,
      BidWorkbook,
    ],
    ...[Moderate, ScoreBids, EvaluationRecord, ScoringSheets, BidsToScore],
    ...[LotResults, DecideAwards, AssessmentSummaries, RecordNotices, OpenContracts],
  ],
})
export class AwardModule {
  constructor(kinds: DocumentKinds, works: TaskWorks, own: AwardWorks) {
    kinds.register(scaleKind);
    kinds.register(noticeKind);
    works.register(...own.all());
  }
}
