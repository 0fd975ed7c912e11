import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { ChecklistView, TaskAssignment } from '@commonweal/wire';
import { ProcurementViews } from '../views/procurement-views.js';
import { AssignTasks } from './assign-tasks.js';

@ApiTags('Procurements')
@Controller('procurements/:id/tasks/:key/assignment')
@Roles('lead')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignTasks,
    private readonly views: ProcurementViews,
  ) {}

  @Put()
  @ApiOkResponse({ type: ChecklistView })
  assign(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: TaskAssignment,
    @Caller() caller: Caller,
  ) {
    return this.assignments.assign(id, key, seen, body, caller).then(() => this.views.checklist(id, caller));
  }
}
