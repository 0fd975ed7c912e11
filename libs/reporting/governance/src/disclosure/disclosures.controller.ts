import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { DisclosureGiven, DisclosurePreview, DisclosureView } from '@commonweal/wire';
import { DisclosureList } from './disclosure-list.js';
import { Disclosures } from './disclosures.js';

@ApiTags('Disclosure')
@Controller('procurements/:id')
@Roles('lead')
export class DisclosuresController {
  constructor(
    private readonly disclosures: Disclosures,
    private readonly reading: DisclosureList,
  ) {}

  @Get('disclosures')
  @Roles('lead', 'auditor')
  @ApiOkResponse({ type: DisclosureView, isArray: true })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.reading.of(id, caller);
  }

  @Get('disclosure-preview')
  @ApiOkResponse({ type: DisclosurePreview })
  preview(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.disclosures.preview(id, caller);
  }

  /** Decides a bundle; its file is made in the background. */
  @Post('disclosures')
  @ApiCreatedResponse({ type: DisclosureView })
  make(@IdParam('procurement') id: string, @Body() body: DisclosureGiven, @Caller() caller: Caller) {
    return this.disclosures.make(id, body, caller);
  }
}
