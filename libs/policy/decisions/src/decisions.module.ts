import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@commonweal/ledger';
import { Agreement } from './agreement.js';
import { Coverage } from './coverage.js';
import { CoverageController } from './coverage.controller.js';
import { Decision, FactSet, Response, Verdict } from './decision.entity.js';
import { DecisionViews } from './decision-views.js';
import { DecisionsController, SubjectController } from './decisions.controller.js';
import { DraftExamples } from './draft-examples.js';
import { DraftReading } from './draft-reading.js';
import { DraftSentences } from './draft-sentences.js';
import { Drafts } from './drafts.js';
import { Effects } from './effect.js';
import { Evaluation } from './evaluation.js';
import { Explanations } from './explanations.js';
import { Foreseeing } from './foreseeing.js';
import { Impact } from './impact.js';
import { ImpactRows } from './impact-rows.js';
import { ImpactSheet } from './impact-sheet.js';
import { ImpactSheetController } from './impact-sheet.controller.js';
import { Planner } from './planner.js';
import { DecisionWriter } from './decision-writer.js';
import { PlanWriter } from './plan-writer.js';
import { PolicyController } from './policy.controller.js';
import { PolicyKinds } from './policy-kinds.js';
import { Readable } from './readable.js';
import { RebuildRuleTallies } from './rebuild-rule-tallies.js';
import { Reevaluation } from './reevaluation.entity.js';
import { Reevaluate } from './reevaluate.js';
import { JoinsThePublish, RegistersPolicy, SaysWhatAChangeTouches } from './registration.js';
import { Replay } from './replay.js';
import { Responses } from './responses.js';
import { RuleTables } from './rule-tables.js';
import { RuleTablesController } from './rule-tables.controller.js';
import { RuleTally } from './rule-tally.entity.js';
import { RuleUses } from './rule-uses.js';
import { RuleUsesController } from './rule-uses.controller.js';
import { RunningPlans } from './running-plans.js';
import { StandingEffect } from './standing-effect.entity.js';
import { StandingEffects } from './standing-effects.js';
import { SubjectPage } from './subject-page.js';
import { Subjects } from './subject.js';
import { WhenAReleaseIsPublished } from './when-a-release-is-published.js';

const doors = [Effects, Evaluation, Impact, Reevaluate, Responses, StandingEffects, Subjects];

/** Global, because every lib above registers subjects and effects here and has them evaluated. */
@Global()
@Module({
  imports: [
    LedgerModule,
    TypeOrmModule.forFeature([Decision, FactSet, Verdict, Response, RuleTally, StandingEffect, Reevaluation]),
  ],
  controllers: [
    DecisionsController,
    SubjectController,
    PolicyController,
    ImpactSheetController,
    CoverageController,
    RuleTablesController,
    RuleUsesController,
  ],
  providers: [
    ...doors,
    Agreement,
    Coverage,
    DecisionViews,
    DraftExamples,
    DraftReading,
    DraftSentences,
    Drafts,
    Explanations,
    Foreseeing,
    ImpactRows,
    ImpactSheet,
    Planner,
    DecisionWriter,
    PlanWriter,
    PolicyKinds,
    Readable,
    RebuildRuleTallies,
    RuleTables,
    RuleUses,
    Replay,
    RunningPlans,
    SubjectPage,
    JoinsThePublish,
    RegistersPolicy,
    SaysWhatAChangeTouches,
    WhenAReleaseIsPublished,
  ],
  exports: [...doors, Replay],
})
export class DecisionsModule {}
