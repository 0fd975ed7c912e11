/** What all contracts promised and delivered. */
export const portfolio = {
  title: 'Portfolio',
  lead: 'What all contracts promised and delivered, put together as you choose. Figures that do not add up over contracts are left blank.',
  by: 'Put together by',
  directorate: 'Directorate',
  total: 'All together',
  totalHint: 'Every obligation is counted once here, also where it stands in several groups.',
  nowhere: 'Outside the catalogue',
  count: '%{obligations} in %{contracts}',
  obligations: 'One obligation |||| %{smart_count} obligations',
  contracts: 'one contract |||| %{smart_count} contracts',
  noFigure: 'No figure here adds up over contracts: see the contracts one by one.',
  notYet: 'No period for which a figure is promised has ended yet.',
  none: 'Nothing is promised yet',
  noneText: 'As soon as contracts have obligations they are put together here.',
};

/** Indicators that no supplier answers. */
export const councilFigure = {
  title: 'Measured over the council',
  hint: 'No supplier answers these: they are counted from the register of contracts, or entered here with their source.',
  indicator: 'Indicator',
  latest: 'Latest figure',
  source: 'Where it comes from',
  sourceHelp: 'A register, a published statistic, with its date.',
  actions: 'Actions',
  none: 'None yet',
  before: 'One before it |||| %{smart_count} before it',
  on: '%{figure} on %{day}',
  by: 'Entered by %{name}',
  enter: 'Enter a figure',
  enterAbout: 'Enter a figure: %{title}',
  enterText: 'It stands beside those before it. To correct a figure, enter the right one for the same day.',
  entered: 'The figure was entered.',
  value: 'Figure',
  valueIn: 'Figure, in %{unit}',
  asOf: 'Of which day',
};
