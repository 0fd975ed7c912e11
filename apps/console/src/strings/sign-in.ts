/** Strings of the light entry: sign-in, first set-up, a new password. */
export const signIn = {
  title: 'Sign in',
  lead: 'Procurement and social value for your council.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  code: 'Code of your authenticator app',
  codeHelp:
    'Six figures that change every half minute. If you have lost the app, one of your recovery codes.',
  supplier: 'Suppliers do not need a password: follow the link in your e-mail.',
  setupTitle: 'Set up Commonweal',
  setupLead:
    'You are the first here. Make the account of the administrator; you add everybody else from the console.',
  name: 'Your name',
  newPassword: 'New password',
  newPasswordHelp:
    'At least 12 characters. Three words that you remember are better than one that you do not.',
  again: 'The new password again',
  setupSubmit: 'Make the account',
  passwordTitle: 'Choose a password',
  passwordLead: 'Choose the password with which you will sign in from now on.',
  passwordSubmit: 'Save and sign in',
  missing: 'Fill this in.',
  different: 'The two passwords differ.',
  tooShort: 'Use at least 12 characters.',
  noToken:
    'This link is not complete. Copy the whole link from the invitation, or ask an administrator for a new one.',
  failed: 'The engine could not be reached. Try again in a moment.',
  problems: 'There is a problem',
};
