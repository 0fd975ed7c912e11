/** Words of the trade. */
export const glossary = {
  title: 'Glossary',
  lead: 'Words of the trade, as they are used here. In texts of policy they are underlined with dots: point at one, or go to it with the keyboard.',
  find: 'Find a word',
  none: 'No term yet',
  noneText: 'Policy editors add terms as policy documents.',
  noMatch: 'No term is like that',
  source: 'From: %{source}',
  edit: 'Policy document',
};
