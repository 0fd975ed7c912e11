import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { MessageKinds } from '@commonweal/messages';
import { Config } from '@commonweal/platform';
import { panelMessageKinds } from './message-kinds.js';

/** Tells `messages` the reasons that panels have to write. */
@Injectable()
export class RegistersPanelMail {
  constructor(kinds: MessageKinds, releases: Releases, config: Config) {
    kinds.register(...panelMessageKinds(releases, config.address));
  }
}
