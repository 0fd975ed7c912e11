import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  ChecklistView,
  ProcurementCreate,
  ProcurementListQuery,
  ProcurementUpdate,
  ProcurementView,
  staffRoles,
} from '@commonweal/wire';
import { DescribeProcurement } from './commands/describe-procurement.js';
import { OpenProcurement } from './commands/open-procurement.js';
import { ListProcurements } from './views/list-procurements.js';
import { ProcurementViews } from './views/procurement-views.js';

/** Who reads what is in a procurement; an administrator does not. */
export const readers = staffRoles.filter((role) => role !== 'admin');

@ApiTags('Procurements')
@Controller('procurements')
export class ProcurementsController {
  constructor(
    private readonly lists: ListProcurements,
    private readonly views: ProcurementViews,
    private readonly opening: OpenProcurement,
    private readonly describing: DescribeProcurement,
  ) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: ProcurementView, isArray: true })
  list(@Query() query: ProcurementListQuery, @Caller() caller: Caller) {
    return this.lists.list(query, caller);
  }

  @Post()
  @Roles('lead')
  @ApiCreatedResponse({ type: ProcurementView })
  open(@Body() body: ProcurementCreate, @Caller() caller: Caller) {
    return this.opening.open(body, caller).then((id) => this.views.one(id, caller));
  }

  @Get(':id')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: ProcurementView })
  one(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.views.one(id, caller);
  }

  @Patch(':id')
  @Roles('lead')
  @ApiOkResponse({ type: ProcurementView })
  describe(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() body: ProcurementUpdate,
    @Caller() caller: Caller,
  ) {
    return this.describing.update(id, seen, body, caller).then(() => this.views.one(id, caller));
  }

  @Get(':id/checklist')
  @Roles(...readers)
  @ApiOkResponse({ type: ChecklistView })
  checklist(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.views.checklist(id, caller);
  }
}
