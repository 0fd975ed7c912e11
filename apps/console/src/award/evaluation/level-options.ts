import type { ScaleLevel } from '@commonweal/wire';
import type { Option } from '../../fields/RadioBox.js';

/** The levels of a scale as options: "4: Good". */
export const levelOptions = (levels: ScaleLevel[]): Option[] =>
  levels.map(({ score, title }) => ({ value: String(score), title: `${score}: ${title}` }));
