export { default } from '@thong-suot/config/jest';
