import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@commonweal/platform';
import { CoverageQuery, CoverageView } from '@commonweal/wire';
import { Coverage } from './coverage.js';

@ApiTags('policy')
@Controller('policy/coverage')
@Roles('policy-editor', 'policy-approver', 'auditor')
export class CoverageController {
  constructor(private readonly coverage: Coverage) {}

  @Get()
  @ApiOkResponse({ type: CoverageView })
  of(@Query() { change }: CoverageQuery) {
    return this.coverage.of(change);
  }
}
