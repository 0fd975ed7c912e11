import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public, SignedIn } from '@commonweal/platform';
import { CodeGiven, PasswordGiven, SessionView, SetupGiven, SignInGiven } from '@commonweal/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieOf } from './cookie.js';
import { Door } from './door.js';
import { NewPassword } from './new-password.js';
import { Setup } from './setup.js';
import { SignIn } from './sign-in.js';

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
  @ApiOkResponse({ type: SessionView, description: 'Who is signed in.' })
  show(@Req() request: FastifyRequest) {
    return this.door.whoIsIn(request);
  }

  @Post('session')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  signIn(@Body() body: SignInGiven, @Ip() from: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.enter(reply, this.ways.withPassword(body, from));
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
    @Ip() from: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.ways.withCode(body, from));
  }

  @Post('session/password')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView, description: 'A new password, by invitation or with the present one.' })
  choosePassword(
    @Body() body: PasswordGiven,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.door.enter(reply, this.passwords.choose(body, cookieOf(request)));
  }

  @Post('setup')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView, description: 'The first administrator.' })
  setUp(@Body() body: SetupGiven, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.enter(reply, this.setup.makeAdministrator(body));
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.leave(request, reply);
  }
}
