import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import { ListQuery, staffRoles, SupplierPersonSave, SupplierSave, SupplierView } from '@commonweal/wire';
import { SupplierPeople } from './supplier-people.js';
import { SupplierRegister } from './supplier-register.js';

@ApiTags('Suppliers')
@Controller('suppliers')
@Roles('lead', 'contract-manager')
export class SuppliersController {
  constructor(
    private readonly register: SupplierRegister,
    private readonly people: SupplierPeople,
  ) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: SupplierView, isArray: true })
  list(@Query() query: ListQuery, @Caller() caller: Caller) {
    return this.register.list(query, caller);
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: SupplierView })
  one(@IdParam('supplier') id: string, @Caller() caller: Caller) {
    return this.register.one(id, caller);
  }

  @Post()
  create(@Body() body: SupplierSave, @Caller() caller: Caller) {
    return this.register.create(body, caller);
  }

  @Patch(':id')
  change(
    @IdParam('supplier') id: string,
    @IfMatch() seen: number,
    @Body() body: SupplierSave,
    @Caller() caller: Caller,
  ) {
    return this.register.change(id, seen, body, caller);
  }

  @Post(':id/people')
  @Roles('lead', 'contract-manager', 'supplier')
  @ApiCreatedResponse({ type: SupplierView })
  async addPerson(
    @IdParam('supplier') id: string,
    @Body() body: SupplierPersonSave,
    @Caller() caller: Caller,
  ) {
    await this.people.add(id, body, caller);
    return this.register.one(id, caller);
  }

  @Patch(':id/people/:personId')
  @ApiOkResponse({ type: SupplierView })
  async correctPerson(
    @IdParam('supplier') supplierId: string,
    @IdParam('person', 'personId') personId: string,
    @IfMatch() seen: number,
    @Body() body: SupplierPersonSave,
    @Caller() caller: Caller,
  ) {
    await this.people.correct({ supplierId, personId }, seen, body, caller);
    return this.register.one(supplierId, caller);
  }

  @Post(':id/people/:personId/successor')
  @HttpCode(200)
  @ApiOkResponse({ type: SupplierView })
  async replacePerson(
    @IdParam('supplier') supplierId: string,
    @IdParam('person', 'personId') personId: string,
    @Body() body: SupplierPersonSave,
    @Caller() caller: Caller,
  ) {
    await this.people.replace({ supplierId, personId }, body, caller);
    return this.register.one(supplierId, caller);
  }

  @Delete(':id/people/:personId')
  @HttpCode(200)
  @Roles('lead', 'contract-manager', 'supplier')
  @ApiOkResponse({ type: SupplierView })
  async removePerson(
    @IdParam('supplier') id: string,
    @IdParam('person', 'personId') personId: string,
    @Caller() caller: Caller,
  ) {
    await this.people.deactivate(id, personId, caller);
    return this.register.one(id, caller);
  }

  @Post(':id/people/:personId/lead')
  @HttpCode(200)
  @Roles('lead', 'contract-manager', 'supplier')
  @ApiOkResponse({ type: SupplierView })
  async makeLead(
    @IdParam('supplier') id: string,
    @IdParam('person', 'personId') personId: string,
    @Caller() caller: Caller,
  ) {
    await this.people.lead(id, personId, caller);
    return this.register.one(id, caller);
  }
}
