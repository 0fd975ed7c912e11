/** Strings about what is disclosed under freedom of information. */
export const disclosure = {
  tab: 'Disclosure',
  bundles: 'Bundles that were made',
  none: 'No request was answered yet',
  noneText:
    'A bundle holds a page that prints, the same for programs, the documents, and a list of what was withheld and why.',
  answer: 'Answer a request',
  counts: '%{disclosed} disclosed, %{withheld} withheld',
  relied: 'Relied on: %{exemptions}.',
  made: 'By %{by},',
  making: 'Being made: %{done} of %{total} documents',
  download: 'Download',
  downloadOf: 'Download the bundle for %{request}',
  hash: 'SHA-256',
  lead: 'Everything that is kept of this procurement. What is ticked is withheld; proposals are ticked already. Look at each of them.',
  closed: 'Nothing of bids can be disclosed yet. %{why}',
  withhold: 'Withhold “%{label}”',
  exemptionOf: 'Exemption for “%{label}”',
  closedField: 'Withheld: %{why}',
  notes: 'Why, for each exemption',
  notesText:
    'What you write is in the bundle, beside everything that is withheld under it. Where the public interest is weighed, say how.',
  request: 'Reference of the request',
  requestHelp: 'Such as FOI-2026-0114. No name of who asks.',
  make: 'Make the bundle',
  makeText:
    '%{disclosed} things are disclosed and %{withheld} are withheld. The record keeps that it was made.',
  madeSaid: 'The bundle is being made.',
  stop: 'Leave it',
};
