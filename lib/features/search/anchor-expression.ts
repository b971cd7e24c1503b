/**
 * Sees to it that a query looks for something. Without words that must be there (`-iran`, `qaani OR -iran`) nearly every
 * passage would match, with nothing in it to show. It works on the expression alone; filters are for the caller.
 */
import { joinExpressions } from "./join-expressions.ts";
import type { Expression } from "./query.ts";

/**
 * Whether each passage that matches holds at least one of the words.
 *
 * @example isAnchored(parse("qaani -iran")) // true
 */
export function isAnchored(expression: Expression): boolean {
  switch (expression.type) {
    case "term":
      return true;
    case "not":
      return false;
    case "and":
      return expression.operands.some(isAnchored);
    case "or":
      return expression.operands.every(isAnchored);
  }
}

/**
 * The expression without those sides of an OR that hold only negatives, given whether something was left out; an
 * expression of negatives only is null, since nothing of it can be kept.
 *
 * @example anchorExpression(parse("qaani OR -iran")) // qaani
 */
export function anchorExpression(expression: Expression): Expression | null {
  if (isAnchored(expression)) return expression;
  if (expression.type === "or") return joinExpressions("or", expression.operands.map(anchorExpression));
  if (expression.type !== "and") return null;
  const anchor = expression.operands.findIndex((operand) => anchorExpression(operand) !== null);
  if (anchor < 0) return null;
  const operands = expression.operands.map((operand, index) =>
    index === anchor ? anchorExpression(operand) : operand,
  );
  return joinExpressions("and", operands);
}
