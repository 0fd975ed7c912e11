import { Injectable } from '@nestjs/common';
import { MessageKinds } from '@commonweal/messages';
import { Clock, Config } from '@commonweal/platform';
import { staffKinds } from './staff-kinds.js';

/** Procurements as a reason to write to staff. */
@Injectable()
export class RegistersStaffKinds {
  constructor(kinds: MessageKinds, config: Config, clock: Clock) {
    kinds.register(...staffKinds(config.address, () => clock.today()));
  }
}
