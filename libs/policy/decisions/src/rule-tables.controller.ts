import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { RuleTableRequest, RuleTableSave, RuleTableView, staffRoles } from '@commonweal/wire';
import { RuleTables } from './rule-tables.js';

/** Many rules that differ only in values, as the rows of a table. */
@ApiTags('policy')
@Controller()
export class RuleTablesController {
  constructor(private readonly tables: RuleTables) {}

  @Post('policy/rule-tables')
  @HttpCode(200)
  @Roles(...staffRoles)
  @ApiOkResponse({ type: RuleTableView })
  looked(@Body() body: RuleTableRequest) {
    return this.tables.looked(body);
  }

  @Put('changes/:id/rule-table')
  @Roles('policy-editor')
  @ApiOkResponse({ type: RuleTableView })
  save(@IdParam('change') id: string, @Body() body: RuleTableSave, @Caller() caller: Caller) {
    return this.tables.save(id, body, caller);
  }
}
