import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam, Roles, SignedIn } from '@commonweal/platform';
import { ProofGiven, ProofView, SignedInView } from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { EvenBeforeEnrolment } from '../access/even-before-enrolment.js';
import { Present } from '../access/present.js';
import { OpenSessions } from './open-sessions.js';
import { Proof } from './proof.js';

@ApiTags('Session')
@Controller()
@EvenBeforeEnrolment()
export class OpenSessionsController {
  constructor(
    private readonly sessions: OpenSessions,
    private readonly proof: Proof,
  ) {}

  @Get('sessions')
  @SignedIn()
  @ApiOkResponse({ type: SignedInView, isArray: true, description: 'Where the caller is signed in.' })
  mine(@Present() present: Present) {
    return this.sessions.mine(present);
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The caller is signed in here alone.' })
  endOthers(@Present() present: Present) {
    return this.sessions.endOthers(present);
  }

  @Delete('sessions/:id')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOne(@IdParam('session') id: string, @Present() present: Present) {
    return this.sessions.endOne(present, id);
  }

  @Get('people/:id/sessions')
  @Roles('admin')
  @ApiOkResponse({ type: SignedInView, isArray: true })
  theirs(@IdParam('person') id: string) {
    return this.sessions.theirs(id);
  }

  @Delete('people/:id/sessions')
  @Roles('admin')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The person is signed in nowhere.' })
  endTheirs(@IdParam('person') id: string, @Caller() caller: Caller) {
    return this.sessions.endTheirs(id, caller);
  }

  @Get('session/proof')
  @SignedIn()
  @ApiOkResponse({ type: ProofView, description: 'How the caller may show that it is still they.' })
  ways(@Present() present: Present) {
    return this.proof.ways(present);
  }

  @Post('session/proof')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'For some minutes nobody asks again.' })
  give(@Body() body: ProofGiven, @Present() present: Present) {
    return this.proof.give(present, body);
  }
}
