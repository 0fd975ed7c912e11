import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IfMatch, IfMatchOrNew, Roles } from '@commonweal/platform';
import {
  ClosureDaysGiven,
  CouncilNamed,
  CouncilPanels,
  CouncilView,
  DirectoratesGiven,
  PacksChosen,
} from '@commonweal/wire';
import { CouncilPage } from './council-page.js';
import { closureEdits, directorateEdits, nameEdits } from './own-documents.js';
import { panelEdits } from './own-panels.js';

@ApiTags('Council')
@Controller('council')
@Roles('admin')
export class CouncilController {
  constructor(private readonly page: CouncilPage) {}

  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: CouncilView })
  view() {
    return this.page.view();
  }

  @Put('name')
  @ApiOkResponse({ type: CouncilView })
  name(@IfMatchOrNew() seen: number | null, @Body() body: CouncilNamed, @Caller() caller: Caller) {
    return this.page.answer({ step: 'name', seen, caller }, (inForce) => nameEdits(body, inForce));
  }

  @Put('directorates')
  @ApiOkResponse({ type: CouncilView })
  directorates(
    @IfMatchOrNew() seen: number | null,
    @Body() body: DirectoratesGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.answer({ step: 'directorates', seen, caller }, (inForce) =>
      directorateEdits(body, inForce),
    );
  }

  @Put('closure-days')
  @ApiOkResponse({ type: CouncilView })
  closureDays(@IfMatchOrNew() seen: number | null, @Body() body: ClosureDaysGiven, @Caller() caller: Caller) {
    return this.page.answer({ step: 'closure-days', seen, caller }, (inForce) => closureEdits(body, inForce));
  }

  @Put('panels')
  @ApiOkResponse({ type: CouncilView })
  panels(@IfMatchOrNew() seen: number | null, @Body() body: CouncilPanels, @Caller() caller: Caller) {
    return this.page.answer({ step: 'panels', seen, caller }, (inForce) => panelEdits(body, inForce));
  }

  @Put('packs')
  @ApiOkResponse({ type: CouncilView })
  packs(@IfMatchOrNew() seen: number | null, @Body() body: PacksChosen, @Caller() caller: Caller) {
    return this.page.choosePacks(body, { step: 'packs', seen, caller });
  }

  /** Takes the answers into force, without a second person: nobody else is there yet. */
  @Post('release')
  @HttpCode(200)
  @AfterProof()
  @ApiOkResponse({ type: CouncilView })
  publish(@IfMatch() seen: number, @Caller() caller: Caller) {
    return this.page.publish(seen, caller);
  }
}
