import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { OpenDataCheck, OpenDataPreview, OpenDataQuery, OpenDataRow, OpenDataView } from '@commonweal/wire';
import { OpenData } from './open-data.js';
import { OcdsPackages } from './packages.js';

@ApiTags('Open data')
@Roles('lead', 'contract-manager', 'auditor', 'admin')
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly openData: OpenData,
    private readonly packages: OcdsPackages,
  ) {}

  @Get()
  @ApiOkResponse({ type: OpenDataView })
  view(@Caller() caller: Caller) {
    return this.openData.view(caller);
  }

  @Get('releases')
  @ApiOkResponse({ type: OpenDataRow, isArray: true })
  rows(@Query() query: OpenDataQuery, @Caller() caller: Caller) {
    return this.openData.rows(query, caller);
  }

  @Get('check')
  @ApiOkResponse({ type: OpenDataCheck })
  check(@Caller() caller: Caller) {
    return this.openData.check(caller);
  }

  @Get('package')
  @ApiProduces('application/json')
  @ApiOkResponse({ description: 'All releases in the caller’s scope in one package.' })
  file(@Caller() caller: Caller): Promise<StreamableFile> {
    return this.packages.wholeFor(caller);
  }

  @Get('releases/:ocid')
  @ApiParam({ name: 'ocid', type: String, description: 'Open contracting id.' })
  @ApiOkResponse({ type: OpenDataPreview })
  preview(@Param('ocid') ocid: string, @Caller() caller: Caller) {
    return this.openData.preview(ocid, caller);
  }
}
