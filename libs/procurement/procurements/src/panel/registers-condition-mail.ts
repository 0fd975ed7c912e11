import { Injectable } from '@nestjs/common';
import { MessageKinds } from '@commonweal/messages';
import { Config } from '@commonweal/platform';
import { conditionDueKind } from './condition-mail.js';

/** Tells `messages` that a condition of a panel is a reason to write. */
@Injectable()
export class RegistersConditionMail {
  constructor(kinds: MessageKinds, config: Config) {
    kinds.register(conditionDueKind(config.address));
  }
}
