import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { attachmentBody, UploadedFile, type Upload } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { AnswersGiven, AttachmentView, ChecklistView, ReasonGiven, TaskCompletion } from '@commonweal/wire';
import { AnswerTasks } from './commands/answer-tasks.js';
import { AttachDocuments } from './commands/attach-documents.js';
import { CompleteTasks } from './commands/complete-tasks.js';
import { attachmentView } from './views/attachment-view.js';
import { ProcurementViews } from './views/procurement-views.js';

/** Leads work on every task; a contract manager on what is assigned to them. */
const workers = ['lead', 'contract-manager'] as const;

@ApiTags('Procurements')
@Controller('procurements/:id/tasks/:key')
@Roles('lead')
export class TasksController {
  constructor(
    private readonly answers: AnswerTasks,
    private readonly completions: CompleteTasks,
    private readonly documents: AttachDocuments,
    private readonly views: ProcurementViews,
  ) {}

  @Put('answers')
  @Roles(...workers)
  @ApiOkResponse({ type: ChecklistView })
  answer(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() { answers }: AnswersGiven,
    @Caller() caller: Caller,
  ) {
    return this.answers.answer(id, key, seen, answers, caller).then(() => this.views.checklist(id, caller));
  }

  @Post('completion')
  @Roles(...workers)
  @HttpCode(200)
  @ApiOkResponse({ type: ChecklistView })
  complete(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: TaskCompletion,
    @Caller() caller: Caller,
  ) {
    return this.completions
      .complete(id, key, seen, body, caller)
      .then(() => this.views.checklist(id, caller));
  }

  @Post('skipping')
  @HttpCode(200)
  @ApiOkResponse({ type: ChecklistView })
  skip(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.completions.skip(id, key, seen, body, caller).then(() => this.views.checklist(id, caller));
  }

  @Post('reopening')
  @HttpCode(200)
  @ApiOkResponse({ type: ChecklistView })
  reopen(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.completions.reopen(id, key, seen, body, caller).then(() => this.views.checklist(id, caller));
  }

  @Post('attachments')
  @Roles(...workers)
  @ApiConsumes('multipart/form-data')
  @ApiBody(attachmentBody)
  @ApiCreatedResponse({ type: AttachmentView })
  attach(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @UploadedFile() file: Upload,
    @Caller() caller: Caller,
  ) {
    return this.documents
      .attach(id, key, file, caller)
      .then((made) => attachmentView(made, new Map([[caller.personId, caller.name]])));
  }
}
