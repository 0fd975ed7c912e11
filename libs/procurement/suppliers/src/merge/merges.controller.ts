import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  DuplicatePair,
  DuplicatesQuery,
  MergeGiven,
  MergePreview,
  MergeQuery,
  SupplierView,
  TwoSuppliersGiven,
} from '@commonweal/wire';
import { SupplierRegister } from '../supplier-register.js';
import { MergeRegister } from './merge-register.js';
import { Merging } from './merging.js';
import { TellingApart } from './telling-apart.js';

@ApiTags('Suppliers')
@Controller()
@Roles('lead', 'contract-manager')
export class MergesController {
  constructor(
    private readonly reading: MergeRegister,
    private readonly register: SupplierRegister,
    private readonly merging: Merging,
    private readonly apart: TellingApart,
  ) {}

  @Get('supplier-duplicates')
  @ApiOkResponse({ type: DuplicatePair, isArray: true })
  duplicates(@Query() query: DuplicatesQuery) {
    return this.reading.duplicates(query);
  }

  @Post('supplier-duplicates/two-suppliers')
  @HttpCode(204)
  areTwo(@Body() body: TwoSuppliersGiven, @Caller() caller: Caller) {
    return this.apart.areTwo(body, caller);
  }

  @Post('supplier-duplicates/two-suppliers/undoing')
  @HttpCode(204)
  undo(@Body() body: TwoSuppliersGiven, @Caller() caller: Caller) {
    return this.apart.undo(body, caller);
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
