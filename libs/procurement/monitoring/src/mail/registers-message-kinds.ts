import { Injectable } from '@nestjs/common';
import { MessageKinds } from '@commonweal/messages';
import { handedOverKind } from '../contract/contract-news.js';
import { invitationKind } from './invitation.js';
import { returnKinds } from './return-kinds.js';
import { ReturnValues } from './return-values.js';
import { SupplierLinks } from './supplier-links.js';

/** Tells `messages` the reasons to write about contracts and returns. */
@Injectable()
export class RegistersMessageKinds {
  constructor(kinds: MessageKinds, values: ReturnValues, links: SupplierLinks) {
    kinds.register(
      ...returnKinds((tx, message) => values.of(tx, message)),
      invitationKind(links),
      handedOverKind((path) => links.inConsole(path)),
    );
  }
}
