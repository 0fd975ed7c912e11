export { generatedWorkflow } from './generated-workflow.js';
