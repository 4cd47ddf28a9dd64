export { type Discovery, discover } from './discover.ts';
