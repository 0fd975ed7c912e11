export { generatedConditions, generatedFacts } from './generated.js';
export { facts, parameters } from './vocabulary.js';
