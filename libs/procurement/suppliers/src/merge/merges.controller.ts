import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { DuplicatePair, MergeGiven, MergePreview, MergeQuery, SupplierView } from '@commonweal/wire';
import { SupplierRegister } from '../supplier-register.js';
import { MergeRegister } from './merge-register.js';
import { Merging } from './merging.js';

@ApiTags('Suppliers')
@Controller()
@Roles('lead', 'contract-manager')
export class MergesController {
  constructor(
    private readonly reading: MergeRegister,
    private readonly register: SupplierRegister,
    private readonly merging: Merging,
  ) {}

  @Get('supplier-duplicates')
  @ApiOkResponse({ type: DuplicatePair, isArray: true })
  duplicates() {
    return this.reading.duplicates();
  }

  @Get('suppliers/:id/merge')
  @ApiOkResponse({ type: MergePreview })
  preview(@IdParam('supplier') id: string, @Query() { duplicateId }: MergeQuery) {
    return this.reading.preview(id, duplicateId);
  }

  @Post('suppliers/:id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: SupplierView })
  async merge(
    @IdParam('supplier') id: string,
    @IfMatch() seen: number,
    @Body() body: MergeGiven,
    @Caller() caller: Caller,
  ) {
    await this.merging.merge(id, seen, body, caller);
    return this.register.one(id, caller);
  }
}
