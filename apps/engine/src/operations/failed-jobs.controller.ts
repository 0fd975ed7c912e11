import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Jobs, Roles } from '@commonweal/platform';
import { FailedJobView } from '@commonweal/wire';

@ApiTags('Jobs')
@Roles('admin')
@Controller('jobs/failed')
export class FailedJobsController {
  constructor(private readonly jobs: Jobs) {}

  @Get()
  @ApiOkResponse({ type: FailedJobView, isArray: true })
  list(): Promise<FailedJobView[]> {
    return this.jobs.failed();
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It will be run again.' })
  retry(@Param('id') id: string): Promise<void> {
    return this.jobs.retry(id);
  }
}
