export { Board } from './board.js';
export { aHouse, consideration, Seen } from './house.js';
export { smallPolicy } from './policy.js';
