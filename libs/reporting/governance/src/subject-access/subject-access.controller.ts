import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, Roles } from '@commonweal/platform';
import { SubjectAccess } from './subject-access.js';

@ApiTags('People')
@Controller('people')
export class SubjectAccessController {
  constructor(private readonly access: SubjectAccess) {}

  /** All that is held about a person, as a file. It is a command: that it was asked for is kept. */
  @Post(':id/subject-access')
  @HttpCode(200)
  @Roles('admin')
  @AfterProof()
  @ApiOkResponse({ description: 'JSON, a download.', schema: { type: 'string', format: 'binary' } })
  file(@IdParam('person') id: string, @Caller() caller: Caller) {
    return this.access.file(id, caller);
  }
}
