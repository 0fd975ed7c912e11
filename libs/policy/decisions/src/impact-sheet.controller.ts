import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam, Roles, sheetFile } from '@commonweal/platform';
import { ImpactSheetQuery, RuleImpactRequest } from '@commonweal/wire';
import { ImpactSheet } from './impact-sheet.js';

const spreadsheet = { schema: { type: 'string', format: 'binary' } };
const types = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Everything running with what a draft would do to it, to be taken away. */
@ApiTags('policy')
@Controller()
@Roles('policy-editor', 'policy-approver', 'auditor')
export class ImpactSheetController {
  constructor(private readonly sheet: ImpactSheet) {}

  @Post('policy/impact-sheets')
  @HttpCode(200)
  @ApiProduces(...types)
  @ApiOkResponse(spreadsheet)
  async ofRule(@Query() { format }: ImpactSheetQuery, @Body() { key, change, content }: RuleImpactRequest) {
    return sheetFile(`impact-${key}`, format, await this.sheet.ofRule(key, content, change));
  }

  @Get('changes/:id/impact-sheet')
  @ApiProduces(...types)
  @ApiOkResponse(spreadsheet)
  async ofChange(@IdParam('change') id: string, @Query() { format }: ImpactSheetQuery) {
    return sheetFile('impact', format, await this.sheet.ofChange(id));
  }
}
