import { Flag, Instant, Text, Texts, Whole } from '../fields.js';

/** Answer of `GET /second-factor`. */
export class SecondFactorView {
  @Flag('Whether an app is in use.')
  isOn: boolean;

  @Instant('Since when.', { optional: true })
  since?: string | undefined;

  @Whole('How many recovery codes are left.')
  codesLeft: number;

  @Flag('Whether the roles of the person must have one.')
  isRequired: boolean;
}

/** Answer of `POST /second-factor`: for the app, shown once. */
export class NewSecretView {
  @Text('The secret, to be typed where a QR code cannot be read.')
  secret: string;

  @Text('The same as an address, for a QR code.', { max: 1000 })
  uri: string;
}

/** Body of `POST /second-factor/confirmation`. */
export class FactorCodeGiven {
  @Text('The six figures that the app shows.', {
    pattern: /^\s*\d{3}\s*\d{3}\s*$/,
    patternHint: 'six figures',
  })
  code: string;
}

/** Codes that are good once each, for when the app is lost. */
export class RecoveryCodesView {
  @Texts('Shown this once; only their hashes are kept.')
  codes: string[];
}
