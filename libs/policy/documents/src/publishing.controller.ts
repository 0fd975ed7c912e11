import { Body, Controller, Delete, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, IfMatch, Roles } from '@commonweal/platform';
import { MarkClearance, ReasonGiven, ScheduleGiven } from '@commonweal/wire';
import { ChangePage } from './change-page.js';
import { Emergencies } from './emergencies.js';
import { ReleaseViews } from './release-views.js';
import { Scheduling } from './scheduling.js';

/** Publishing otherwise than at once by a second person: at an instant, or because it cannot wait. */
@ApiTags('policy')
@Controller('changes/:id')
export class PublishingController {
  constructor(
    private readonly page: ChangePage,
    private readonly scheduling: Scheduling,
    private readonly emergencies: Emergencies,
  ) {}

  @Post('schedule')
  @HttpCode(200)
  @Roles('policy-approver')
  @AfterProof()
  schedule(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() body: ScheduleGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, () => this.scheduling.schedule(id, version, body, caller));
  }

  @Delete('schedule')
  @Roles('policy-approver', 'policy-editor')
  cancel(@IdParam('change') id: string, @IfMatch() version: number, @Caller() caller: Caller) {
    return this.page.after(id, caller, () => this.scheduling.cancel(id, version, caller));
  }

  @Post('emergency-publication')
  @HttpCode(200)
  @Roles('policy-approver', 'policy-editor')
  @AfterProof()
  emergency(
    @IdParam('change') id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.page.after(id, caller, () => this.emergencies.publish(id, version, reason, caller));
  }
}

@ApiTags('policy')
@Controller('releases/:number/mark')
export class MarksController {
  constructor(
    private readonly emergencies: Emergencies,
    private readonly releases: ReleaseViews,
  ) {}

  @Post('clearance')
  @HttpCode(200)
  @Roles('policy-approver')
  @AfterProof()
  async clear(
    @Param('number', ParseIntPipe) number: number,
    @Body() { note }: MarkClearance,
    @Caller() caller: Caller,
  ) {
    await this.emergencies.clear(number, note, caller);
    return this.releases.one(number, caller);
  }
}
