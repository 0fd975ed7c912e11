import { Injectable } from '@nestjs/common';
import { Effects } from '@commonweal/decisions';
import { MessageKinds } from '@commonweal/messages';
import { Config } from '@commonweal/platform';
import { AlertCounts } from './alert-counts.js';
import { alertKind } from './alert-kind.js';
import { raiseAlert, sendReminder } from './effects.js';
import { Raising } from './raising.js';
import { Reminding } from './reminding.js';

/** What rules may do here: raise alerts. */
@Injectable()
export class RegistersAlerts {
  constructor(effects: Effects, raising: Raising, counts: AlertCounts) {
    effects.register(raiseAlert(raising, counts));
  }
}

/** What rules may do here: send reminders. */
@Injectable()
export class RegistersReminders {
  constructor(effects: Effects, reminding: Reminding, kinds: MessageKinds) {
    effects.register(sendReminder(reminding, kinds));
  }
}

/** Alerts as a reason to write. */
@Injectable()
export class RegistersAlertKind {
  constructor(kinds: MessageKinds, config: Config) {
    kinds.register(alertKind(config.address));
  }
}
