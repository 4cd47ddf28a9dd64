import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import schema from '../../schemas/report.schema.json' with { type: 'json' };

/** Whether a report keeps to the published schema, and where it does not. */
export function createReportCheck(): (report: unknown) => {
  readonly valid: boolean;
  readonly errors: readonly unknown[];
} {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  formats.default(ajv);
  const check = ajv.compile(schema);
  return (report) => ({ valid: check(report), errors: check.errors ?? [] });
}
