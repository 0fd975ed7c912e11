import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public, SignedIn } from '@commonweal/platform';
import { CodeGiven, PasswordGiven, SessionView, SetupGiven, SignInGiven } from '@commonweal/wire';
import type { FastifyReply } from 'fastify';
import { EvenBeforeEnrolment } from '../access/even-before-enrolment.js';
import { Present } from '../access/present.js';
import { Door } from './door.js';
import { NewPassword } from './new-password.js';
import { Setup } from './setup.js';
import { SignIn } from './sign-in.js';
import { Visitor } from './visitor.js';

@ApiTags('Session')
@Controller()
export class SessionController {
  constructor(
    private readonly door: Door,
    private readonly ways: SignIn,
    private readonly passwords: NewPassword,
    private readonly setup: Setup,
  ) {}

  @Get('session')
  @SignedIn()
  @EvenBeforeEnrolment()
  @ApiOkResponse({ type: SessionView, description: 'Who is signed in.' })
  show(@Present() present: Present) {
    return this.door.whoIsIn(present);
  }

  @Post('session')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  signIn(
    @Body() body: SignInGiven,
    @Visitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.ways.withPassword(body, visitor));
  }

  @Post('session/code')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({
    type: SessionView,
    description: 'People of suppliers, with the code that was mailed to them.',
  })
  signInWithCode(
    @Body() body: CodeGiven,
    @Visitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.ways.withCode(body, visitor));
  }

  @Post('session/password')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView, description: 'A new password, by invitation or with the present one.' })
  choosePassword(
    @Body() body: PasswordGiven,
    @Visitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.passwords.choose(body, visitor));
  }

  @Post('setup')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView, description: 'The first administrator.' })
  setUp(
    @Body() body: SetupGiven,
    @Visitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.setup.makeAdministrator(body, visitor));
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Visitor() visitor: Visitor, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.leave(visitor, reply);
  }
}
