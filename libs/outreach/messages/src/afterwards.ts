import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '@commonweal/platform';
import { MessageKinds } from './message-kind.js';
import type { Message } from './message.entity.js';

/** Tells the kinds what went out. A fault there must not touch the fate, which has been recorded. */
@Injectable()
export class Afterwards {
  private readonly logger = new Logger('Sending');

  constructor(
    private readonly transaction: Transaction,
    private readonly kinds: MessageKinds,
  ) {}

  async tell(message: Message): Promise<void> {
    const kind = this.kinds.find(message.kind);
    try {
      if (kind?.sent) await this.transaction.run(async (tx) => kind.sent?.(tx, message));
    } catch (error) {
      this.logger.error(error);
    }
  }
}
