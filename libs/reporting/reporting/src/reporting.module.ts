import { Module } from '@nestjs/common';
import { IdentityModule } from '@commonweal/identity';
import { AlertsToAnswer } from './work/alerts-to-answer.js';
import { ChangesToReview, DraftsToFinish } from './work/changes-to-review.js';
import { GatesToRuleOn } from './work/gates-to-rule-on.js';
import { ConditionsToMeet, GatesToSubmit, PacksToRead, RulingsToGive } from './work/panel-work.js';
import { MessagesToSettle } from './work/messages-to-settle.js';
import { MyWorkController } from './work/my-work.controller.js';
import { MyWork } from './work/my-work.js';
import { ProcurementsToMoveOn } from './work/procurements-to-move-on.js';
import { ReturnsToLookAt } from './work/returns-to-look-at.js';

const sources = [
  AlertsToAnswer,
  ChangesToReview,
  DraftsToFinish,
  GatesToRuleOn,
  PacksToRead,
  RulingsToGive,
  GatesToSubmit,
  ConditionsToMeet,
  MessagesToSettle,
  ProcurementsToMoveOn,
  ReturnsToLookAt,
];

@Module({
  imports: [IdentityModule],
  controllers: [MyWorkController],
  providers: [MyWork, ...sources],
})
export class ReportingModule {}
