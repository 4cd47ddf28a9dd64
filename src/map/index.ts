export { ALIASES, type Alias, fieldNames, fieldOfHeader, fieldOfName, nameOfField } from './aliases.ts';
export type { ColumnUse } from './columns.ts';
export { compareLabels, type LabelFinding } from './labels.ts';
export { type Mapper, type Mapping, openMapper, type PlainMapping } from './mapper.ts';
export { MOBILE_DIGITS, readMobile } from './mobile-bytes.ts';
export { type PhoneReading, type PhoneRules, toPhone } from './phone.ts';
export type { PhoneFault } from './phone-faults.ts';
export { phoneInKey } from './phone-in-key.ts';
export { type NumberingPlans, openNumberingPlans, type ParsedNumber } from './phone-library.ts';
