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
