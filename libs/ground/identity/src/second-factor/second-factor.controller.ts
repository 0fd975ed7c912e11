import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AfterProof, IdParam, Roles } from '@commonweal/platform';
import {
  FactorCodeGiven,
  NewSecretView,
  ReasonGiven,
  RecoveryCodesView,
  SecondFactorView,
  staffRoles,
} from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { EvenBeforeEnrolment } from '../access/even-before-enrolment.js';
import { Present } from '../access/present.js';
import { Enrolment } from './enrolment.js';
import { FactorEnd } from './factor-end.js';
import { RequiredFactors } from './required-factors.js';

@ApiTags('Session')
@Controller()
@EvenBeforeEnrolment()
export class SecondFactorController {
  constructor(
    private readonly required: RequiredFactors,
    private readonly enrolment: Enrolment,
    private readonly ending: FactorEnd,
  ) {}

  @Get('second-factor')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: SecondFactorView })
  show(@Present() { person }: Present) {
    return this.required.show(person);
  }

  @Post('second-factor')
  @Roles(...staffRoles)
  @AfterProof()
  @HttpCode(200)
  @ApiOkResponse({ type: NewSecretView, description: 'For the app; it counts once a code of it was given.' })
  begin(@Present() present: Present) {
    return this.enrolment.begin(present);
  }

  @Post('second-factor/confirmation')
  @Roles(...staffRoles)
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView, description: 'The codes for when the app is lost, shown once.' })
  confirm(@Body() { code }: FactorCodeGiven, @Present() present: Present) {
    return this.enrolment.confirm(present, code);
  }

  @Post('second-factor/recovery-codes')
  @Roles(...staffRoles)
  @AfterProof()
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView, description: 'New ones; the former are no longer good.' })
  renewCodes(@Present() present: Present) {
    return this.enrolment.renewCodes(present);
  }

  @Delete('second-factor')
  @Roles(...staffRoles)
  @AfterProof()
  @HttpCode(204)
  @ApiNoContentResponse()
  giveUp(@Present() present: Present) {
    return this.ending.giveUp(present);
  }
}

/** What the administrator does for who lost the app and the codes. */
@ApiTags('People')
@Controller('people/:id/second-factor')
export class SecondFactorResetController {
  constructor(
    private readonly required: RequiredFactors,
    private readonly ending: FactorEnd,
  ) {}

  @Get()
  @Roles('admin')
  @ApiOkResponse({ type: SecondFactorView })
  show(@IdParam('person') id: string) {
    return this.required.showOf(id);
  }

  @Post('reset')
  @Roles('admin')
  @AfterProof()
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'The person signs in with the password alone, and is signed in nowhere.',
  })
  reset(@IdParam('person') id: string, @Body() { reason }: ReasonGiven, @Caller() caller: Caller) {
    return this.ending.reset(id, reason, caller);
  }
}
