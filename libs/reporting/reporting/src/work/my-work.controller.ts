import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { SignedIn } from '@commonweal/platform';
import { MyWorkView } from '@commonweal/wire';
import { MyWork } from './my-work.js';

@ApiTags('My work')
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly work: MyWork) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MyWorkView })
  mine(@Caller() caller: Caller) {
    return this.work.of(caller);
  }
}
