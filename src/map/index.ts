export { ALIASES, fieldNames, fieldOfHeader, fieldOfName, nameOfField } from './aliases.ts';

export { compareLabels, type LabelFinding } from './labels.ts';
export { type Mapper, type Mapping, openMapper } from './mapper.ts';
export { MOBILE_DIGITS, readMobile } from './mobile-bytes.ts';
export { type PhoneRules, toPhone } from './phone.ts';
export { isExamplePhone } from './phone-example.ts';

export { phoneInKey } from './phone-in-key.ts';
export { openNumberingPlans } from './phone-library.ts';
