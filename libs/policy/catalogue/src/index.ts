export { CatalogueModule } from './catalogue.module.js';
export {
  Catalogue,
  catalogueOf,
  type CatalogueOutcome,
  type CatalogueRow,
  type CatalogueTheme,
  type Place,
} from './catalogue.js';
export { unitWorths, type UnitWorth } from './money-value.js';
export { addUp, type AddsUp, type Figure, type Sum } from './add-up.js';
export { themeKind } from './theme-kind.js';
export { outcomeKind } from './outcome-kind.js';
export { indicatorKind } from './indicator-kind.js';
