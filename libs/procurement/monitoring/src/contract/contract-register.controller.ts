import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ContractListQuery, staffRoles } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { ContractRegister } from './contract-register.js';

@ApiTags('Contracts')
@Controller('contract-register')
export class ContractRegisterController {
  constructor(private readonly register: ContractRegister) {}

  @Get()
  @Roles(...staffRoles)
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The register with the columns of the Transparency Code.' })
  file(@Query() query: ContractListQuery, @Caller() caller: Caller): Promise<StreamableFile> {
    return this.register.file(query, caller);
  }
}
