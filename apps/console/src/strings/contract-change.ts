/** What becomes of a contract after it was signed. */
export const contractChange = {
  tab: 'Changes',
  title: 'Changes to the contract',
  none: 'Nothing was changed since it was signed',
  noneText: 'Extensions, variations, a novation or a termination are kept here, with their reasons.',
  by: '%{by}, %{at}',
  of: 'Variation: %{obligation}',
  from: '%{what}: %{before} → %{after}',
  is: '%{what}: %{after}',
  nothing: 'nothing',
  reason: 'Why',
  extend: 'Extend',
  extendTitle: 'Extend the contract',
  extendText:
    'Returns that have opened stay as they are; what is to come is planned anew up to the new last day.',
  endsOn: 'New last day',
  targets: 'Targets that add up',
  extended: 'Extended. The returns to come are planned anew.',
  novate: 'Hand over',
  novateTitle: 'Hand the contract over to another supplier',
  novateText:
    'The people of the new supplier see the contract and answer what is open; those of the old one no longer see it. What was reported stays.',
  supplier: 'Takes over',
  novated: 'Handed over. The new people are invited.',
  terminate: 'Terminate',
  terminateTitle: 'Terminate the contract',
  terminateText:
    'Returns that have opened are still asked for. Nothing is asked for after the last day, and for a period that it cuts short only the share of its days.',
  on: 'Last day',
  terminated: 'Terminated.',
  vary: 'Vary',
  varyAbout: 'Vary: %{title}',
  varyTitle: 'Vary what was promised',
  varyText:
    'Only the periods to come are planned anew: what of the new target is not promised for the others is spread over them.',
  amountsHint:
    'Only the periods to come. With what is promised for the periods that have opened, they add up to the target exactly.',
  varied: 'Varied. The returns to come are planned anew.',
};

/** Names of fields that may have changed. */
export const changedField = {
  endsOn: 'Last day',
  supplier: 'Supplier',
  target: 'Target',
  targets: 'Targets that add up',
  profile: 'How the target spreads',
  amounts: 'Amounts of the periods to come',
  kpi: 'Key performance indicator',
  kpisNotAppropriate: 'Key performance indicators are not appropriate',
  frequency: 'How often a return is due',
  dueOffsetDays: 'Working days until it is due',
  evidence: 'Evidence wanted',
};
