import { registerHooks } from 'node:module';

/**
 * Lets packages import JSON without `with { type: 'json' }`, as `@actions/workflow-parser` does and Node refuses. Import such
 * a package dynamically, after this call.
 */
export function allowBareJsonImports(): void {
  registerHooks({
    load(url, context, nextLoad) {
      const attributes = url.endsWith('.json')
        ? { ...context.importAttributes, type: 'json' }
        : context.importAttributes;
      return nextLoad(url, { ...context, importAttributes: attributes });
    },
  });
}
