export { PanelsModule } from './panels.module.js';
export { panelKind } from './panel-kind.js';
export { Ruling } from './ruling.entity.js';
export { Rulings, type Matter } from './rulings.js';
