export { expectSameFactsAlone } from './facts-alone.js';
