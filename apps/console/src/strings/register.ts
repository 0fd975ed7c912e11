/** The register of contracts that is published. */
export const register = {
  title: 'In the published register',
  hint: 'What the Local Government Transparency Code asks for beside what stands above.',
  notReady: 'Not ready to be published',
  entry: 'Register',
  download: 'Contract register (CSV)',
  description: 'Description of what is bought',
  descriptionHelp: 'Published as it stands: plain words, nothing confidential.',
  process: 'What it was the result of',
  irrecoverableVat: 'VAT that cannot be recovered',
  irrecoverableVatHelp: '0 where the council recovers all of it.',
  reviewDates: 'Days on which it is reviewed',
  reviewDate: 'Review day',
};
