import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';

/** What `${{ … }}` can see: contexts such as `secrets`, `vars`, `steps`, `needs`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The text of a workflow value with its expressions evaluated by GitHub's own evaluator. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(?<expression>.*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** How the steps and jobs before went. */
export interface Before {
  readonly failed: boolean;
}

const STATUS_FUNCTION = /\b(?:always|success|failure|cancelled)\(\)/;

/** Whether an `if:` holds. One without a status function wants that all went well before, as GitHub has it. */
export function holds(condition: string, contexts: Contexts, { failed }: Before = { failed: false }): boolean {
  if (failed && !STATUS_FUNCTION.test(condition)) return false;
  const expression = condition
    .replace(/^\$\{\{|\}\}$/g, '')
    .replace(/always\(\)/g, 'true')
    .replace(/failure\(\)/g, String(failed))
    .replace(/success\(\)/g, String(!failed))
    .replace(/cancelled\(\)/g, 'false');
  const result = evaluate(expression, contexts);
  return result.kind === data.Kind.Boolean && result.value;
}

function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(contexts), Object.values(wellKnownFunctions)).parse();
  const context: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(context instanceof data.Dictionary)) throw new Error('The contexts are no dictionary.');
  return new Evaluator(tree, context).evaluate();
}
