import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CouncilFigureGiven, CouncilIndicatorView, staffRoles } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { CouncilFigures } from './council-figures.js';

@ApiTags('Contracts')
@Controller('council-figures')
export class CouncilFiguresController {
  constructor(private readonly figures: CouncilFigures) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: CouncilIndicatorView, isArray: true })
  list() {
    return this.figures.list();
  }

  @Post(':indicator')
  @Roles('contract-manager', 'policy-editor')
  @ApiCreatedResponse({ type: CouncilIndicatorView })
  enter(@Param('indicator') indicator: string, @Body() body: CouncilFigureGiven, @Caller() caller: Caller) {
    return this.figures.enter(indicator, body, caller);
  }
}
