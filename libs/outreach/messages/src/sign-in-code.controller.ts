import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CodeAsked } from '@commonweal/wire';
import { Public } from '@commonweal/platform';
import { SignInCodes } from './sign-in-code.js';

@ApiTags('Session')
@Controller('supplier-codes')
export class SignInCodeController {
  constructor(private readonly codes: SignInCodes) {}

  @Post()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A code is on its way, if there is such a person.' })
  send(@Body() body: CodeAsked, @Ip() from: string) {
    return this.codes.send(body, from);
  }
}
