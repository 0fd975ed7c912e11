import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operations, Roles } from '@commonweal/platform';
import { OperationsView } from '@commonweal/wire';

@ApiTags('Operations')
@Roles('admin')
@Controller('operations')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Get()
  @ApiOkResponse({ type: OperationsView })
  now(): Promise<OperationsView> {
    return this.operations.now();
  }
}
