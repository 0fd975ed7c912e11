import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ContractRegister } from '@commonweal/monitoring';
import { Public } from '@commonweal/platform';
import { OcdsQuery, OcdsReleasePackage } from '@commonweal/wire';
import { OcdsPackages } from './packages.js';

/** For anybody, while policy says so; there is nothing here while it does not. */
@ApiTags('Open data')
@Public()
@Controller('ocds')
export class OcdsController {
  constructor(
    private readonly packages: OcdsPackages,
    private readonly register: ContractRegister,
  ) {}

  @Get('releases')
  @ApiOkResponse({ type: OcdsReleasePackage })
  page(@Query() query: OcdsQuery) {
    return this.packages.page(query);
  }

  @Get('package')
  @ApiProduces('application/json')
  @ApiOkResponse({ description: 'All releases in one package.' })
  whole(): Promise<StreamableFile> {
    return this.packages.whole();
  }

  @Get('contract-register')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The entries that are ready, with the columns of the Transparency Code.' })
  async entries(): Promise<StreamableFile> {
    await this.packages.published();
    return this.register.published();
  }

  @Get('releases/:ocid')
  @ApiParam({ name: 'ocid', type: String, description: 'Open contracting id.' })
  @ApiOkResponse({ type: OcdsReleasePackage })
  one(@Param('ocid') ocid: string) {
    return this.packages.one(ocid);
  }
}
