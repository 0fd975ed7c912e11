import { Injectable } from '@nestjs/common';
import { Effects } from '@commonweal/decisions';
import { MessageKinds } from '@commonweal/messages';
import { Clock, Config } from '@commonweal/platform';
import { AlertCounts } from './alert-counts.js';
import { alertKind } from './alert-kind.js';
import { Climbing } from './climbing.js';
import { raiseAlert, sendReminder } from './effects.js';
import { Raising } from './raising.js';
import { Reminding } from './reminding.js';

/** Tells the libs to the left what rules may do here. */
@Injectable()
export class RegistersEffects {
  constructor(
    effects: Effects,
    kinds: MessageKinds,
    raising: Raising,
    counts: AlertCounts,
    reminding: Reminding,
  ) {
    effects.register(raiseAlert(raising, counts), sendReminder(reminding, kinds));
  }
}

/** Alerts as a reason to write. */
@Injectable()
export class RegistersAlertKind {
  constructor(kinds: MessageKinds, climbing: Climbing, config: Config, clock: Clock) {
    kinds.register(
      alertKind(config.address, (tx, message) => climbing.afterSending(tx, message, clock.today())),
    );
  }
}
