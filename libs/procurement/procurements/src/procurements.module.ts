import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Effects, Subjects } from '@commonweal/decisions';
import { DiscussionsModule } from '@commonweal/discussions';
import { FilesModule } from '@commonweal/files';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { MonitoringModule } from '@commonweal/monitoring';
import { PanelsModule } from '@commonweal/panels';
import { described } from '@commonweal/platform';
import { AlertsModule } from '@commonweal/alerts';
import { ReadProcurements } from './views/read-procurements.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { AssignTasks } from './assignments/assign-tasks.js';
import { TellsOfWork } from './assignments/tells-of-work.js';
import { AddIndicators } from './commands/add-indicators.js';
import { AnswerTasks } from './commands/answer-tasks.js';
import { AttachDocuments } from './commands/attach-documents.js';
import { Beginning } from './commands/beginning.js';
import { ChooseIndicators } from './commands/choose-indicators.js';
import { Commands } from './commands/commands.js';
import { CompleteTasks } from './commands/complete-tasks.js';
import { DescribeProcurement } from './commands/describe-procurement.js';
import { OneCommand } from './commands/one-command.js';
import { MoveStages } from './commands/move-stages.js';
import { OpenProcurement } from './commands/open-procurement.js';
import { OpeningRecord } from './commands/opening-record.js';
import { PauseProcurements } from './commands/pause-procurements.js';
import { RuleAtGates } from './commands/rule-at-gates.js';
import { WhatChanged } from './commands/what-changed.js';
import { Dossiers } from './dossier/dossiers.js';
import { Projection } from './dossier/projection.js';
import { TaskWorks } from './dossier/task-works.js';
import { EditPredecessors } from './succession/edit-predecessors.js';
import { PredecessorsController } from './succession/predecessors.controller.js';
import { IndicatorsController } from './indicators.controller.js';
import { ConditionsOwned } from './leaving/conditions-owned.js';
import { ProcurementsLed } from './leaving/procurements-led.js';
import { TasksAssigned } from './leaving/tasks-assigned.js';
import { EditLots } from './lots/edit-lots.js';
import { Lot } from './lots/lot.entity.js';
import { Lots } from './lots/lots.js';
import { LotsController } from './lots/lots.controller.js';
import { MovePolicy } from './moves/many/move-policy.js';
import { MoveProcurements } from './moves/many/move-procurements.js';
import { MoveRecord } from './moves/many/move-record.js';
import { MoveStep } from './moves/many/move-step.js';
import { PrepareMoves } from './moves/many/prepare-moves.js';
import { RunMoves } from './moves/many/run-moves.js';
import { Tallies } from './moves/many/tallies.js';
import { WorkflowMoveRow } from './moves/many/workflow-move-row.entity.js';
import { WorkflowMoveRows } from './moves/many/workflow-move-rows.js';
import { WorkflowMoveViews } from './moves/many/workflow-move-views.js';
import { WorkflowMove } from './moves/many/workflow-move.entity.js';
import { WorkflowMovesController } from './moves/many/workflow-moves.controller.js';
import { MoveWorkflows } from './moves/move-workflows.js';
import { PlanMoves } from './moves/plan-moves.js';
import { WorkflowMoveController } from './moves/workflow-move.controller.js';
import { WriteMove } from './moves/write-move.js';
import { ConditionMail } from './panel/condition-mail.js';
import { packSections } from './panel/pack-sections.js';
import { ProcurementMatters } from './panel/procurement-matters.js';
import { RegistersConditionMail } from './panel/registers-condition-mail.js';
import { WhenAPanelRules } from './panel/when-a-panel-rules.js';
import { Audiences } from './policy/audiences.js';
import { procurementEffects } from './policy/effects.js';
import { LookAtProcurements } from './policy/look-at-procurements.js';
import { ProcurementDiscussed } from './policy/procurement-discussed.js';
import { ProcurementFiles } from './policy/procurement-files.js';
import { RebuildProcurements } from './policy/rebuild-procurements.js';
import { ProcurementSubject } from './policy/subject.js';
import { ProcurementsController } from './procurements.controller.js';
import { RegistersStaffKinds } from './reminders/registers-staff-kinds.js';
import { ForeseenReminders } from './reminders/foreseen-reminders.js';
import { StaffPlans } from './reminders/staff-plans.js';
import { StaffReminders } from './reminders/staff-reminders.js';
import { IndicatorChoice } from './rows/indicator-choice.entity.js';
import { ProcurementFact } from './rows/procurement-fact.entity.js';
import { ProcurementTask } from './rows/procurement-task.entity.js';
import { ProcurementCondition } from './rows/procurement-condition.entity.js';
import { Procurement } from './rows/procurement.entity.js';
import { ReferenceSequence } from './rows/reference-sequence.entity.js';
import { StagePassage } from './rows/stage-passage.entity.js';
import { StagesController } from './stages.controller.js';
import { TasksController } from './tasks.controller.js';
import { ListProcurements } from './views/list-procurements.js';
import { Standing } from './views/standing.js';
import { ProcurementViews } from './views/procurement-views.js';
import { ProcurementsUseDocuments } from './views/procurements-use-documents.js';
import { PreviewWorkflow } from './workflows/preview-workflow.js';
import { WorkflowChoices } from './workflows/workflow-choices.js';
import { WorkflowsController } from './workflows/workflows.controller.js';
import { ProcurementOpened, StageLeft } from './policy/webhook-events.js';

const rows = [
  Procurement,
  ProcurementFact,
  ProcurementTask,
  ProcurementCondition,
  StagePassage,
  IndicatorChoice,
  ReferenceSequence,
  Lot,
  WorkflowMove,
  WorkflowMoveRow,
];
const commands = [
  ...[OneCommand, Commands, WhatChanged, OpenProcurement, OpeningRecord, Beginning, DescribeProcurement],
  ...[AnswerTasks, AttachDocuments, CompleteTasks, ChooseIndicators, AddIndicators],
  ...[MoveStages, PauseProcurements, RuleAtGates, EditLots, EditPredecessors],
  ...[AssignTasks, TellsOfWork, ProcurementsLed, TasksAssigned, ConditionsOwned],
];
const panel = [ProcurementMatters, WhenAPanelRules, ConditionMail, RegistersConditionMail, ...packSections];
const moves = [
  ...[WriteMove, PlanMoves, MoveWorkflows],
  ...[MovePolicy, MoveRecord, MoveStep, MoveProcurements, PrepareMoves, RunMoves],
  ...[Tallies, WorkflowMoveRows, WorkflowMoveViews],
];
const views = [
  ...[Standing, Lots, ListProcurements, ProcurementViews, ProcurementsUseDocuments],
  ...[WorkflowChoices, PreviewWorkflow],
];
const reminders = [Audiences, StaffPlans, StaffReminders, ForeseenReminders, RegistersStaffKinds];
const policy = [
  ProcurementSubject,
  ProcurementDiscussed,
  ProcurementFiles,
  LookAtProcurements,
  RebuildProcurements,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(rows),
    ...[
      LedgerModule,
      IdentityModule,
      FilesModule,
      MessagesModule,
      MonitoringModule,
      AlertsModule,
      DiscussionsModule,
      PanelsModule,
    ],
  ],
  controllers: [
    WorkflowsController,
    ProcurementsController,
    TasksController,
    AssignmentsController,
    IndicatorsController,
    StagesController,
    LotsController,
    PredecessorsController,
    WorkflowMoveController,
    WorkflowMovesController,
  ],
  providers: [
    ...[
      TaskWorks,
      Dossiers,
      Projection,
      ...described(new ReadProcurements(), new ProcurementOpened(), new StageLeft()),
    ],
    ...[...commands, ...moves, ...panel, ...views, ...reminders, ...policy],
  ],
  exports: [ListProcurements, ProcurementViews, OpenProcurement, Commands, Dossiers, TaskWorks],
})
export class ProcurementsModule {
  constructor(subjects: Subjects, effects: Effects, subject: ProcurementSubject) {
    subjects.register(subject);
    effects.register(...procurementEffects);
  }
}
