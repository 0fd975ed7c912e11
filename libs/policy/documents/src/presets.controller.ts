import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { staffRoles, type ChangeView } from '@commonweal/wire';
import { ChangePage } from './change-page.js';
import { Presets } from './presets.js';

@ApiTags('policy')
@Controller('presets')
@Roles(...staffRoles)
export class PresetsController {
  constructor(
    private readonly presets: Presets,
    private readonly page: ChangePage,
  ) {}

  @Get()
  list() {
    return this.presets.list();
  }

  @Get(':key')
  one(@Param('key') key: string) {
    return this.presets.one(key);
  }

  @Post(':key/adoption')
  @Roles('policy-editor')
  async adopt(@Param('key') key: string, @Caller() caller: Caller): Promise<ChangeView> {
    return this.page.one(await this.presets.adopt(key, caller), caller);
  }
}
