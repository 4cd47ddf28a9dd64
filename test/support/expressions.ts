import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';

/** What `${{ … }}` can see: contexts such as `secrets`, `vars`, `steps`, `needs`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The text of a workflow value with its expressions evaluated by GitHub's own evaluator. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(?<expression>.*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** Whether an `if:` holds; the status functions are left out, since each test knows how its job ended. */
export function holds(condition: string, contexts: Contexts): boolean {
  const expression = condition.replace(/^\$\{\{|\}\}$/g, '').replace(/always\(\)/g, 'true');
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
