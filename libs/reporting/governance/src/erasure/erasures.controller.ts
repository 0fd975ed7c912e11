import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, Roles } from '@commonweal/platform';
import { ErasureAsked, ErasureGiven, ErasurePreview, ErasureView } from '@commonweal/wire';
import { Erasures } from './erasures.js';

@ApiTags('People')
@Controller('people/:id/erasure')
@Roles('admin')
export class ErasuresController {
  constructor(private readonly erasures: Erasures) {}

  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: ErasureView })
  one(@IdParam('person') id: string) {
    return this.erasures.one(id);
  }

  /** What would go and what would stay. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ErasurePreview })
  preview(@IdParam('person') id: string, @Body() body: ErasureAsked) {
    return this.erasures.preview(id, body.alsoCalled);
  }

  /** It cannot be undone. */
  @Post()
  @HttpCode(200)
  @AfterProof()
  @ApiOkResponse({ type: ErasureView })
  erase(@IdParam('person') id: string, @Body() body: ErasureGiven, @Caller() caller: Caller) {
    return this.erasures.erase(id, body, caller);
  }
}
