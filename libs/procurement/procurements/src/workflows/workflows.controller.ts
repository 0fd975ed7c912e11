import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import {
  staffRoles,
  WorkflowChoiceRequest,
  WorkflowChoiceView,
  WorkflowPreviewRequest,
  WorkflowPreviewView,
} from '@commonweal/wire';
import { readers } from '../procurements.controller.js';
import { PreviewWorkflow } from './preview-workflow.js';
import { WorkflowChoices } from './workflow-choices.js';

/** Questions that write nothing. */
@ApiTags('Workflows')
@Controller()
export class WorkflowsController {
  constructor(
    private readonly choices: WorkflowChoices,
    private readonly previewing: PreviewWorkflow,
  ) {}

  @Post('procurements/workflow-choices')
  @HttpCode(200)
  @Roles(...staffRoles)
  @ApiOkResponse({ type: WorkflowChoiceView })
  choice(@Body() body: WorkflowChoiceRequest) {
    return this.choices.choice(body);
  }

  @Post('policy/workflow-previews')
  @HttpCode(200)
  @Roles(...readers)
  @ApiOkResponse({ type: WorkflowPreviewView })
  preview(@Body() body: WorkflowPreviewRequest, @Caller() caller: Caller) {
    return this.previewing.preview(body, caller);
  }
}
