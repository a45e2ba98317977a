export { readNumbers } from './read-numbers.ts';
