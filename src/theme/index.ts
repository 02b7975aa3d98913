export { checkContrast, type ContrastProblem, type ThemeTokens } from './check-contrast.js';
