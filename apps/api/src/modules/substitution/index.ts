export { SubstitutionModule } from './substitution.module.js';
