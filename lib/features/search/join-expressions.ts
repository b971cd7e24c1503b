/**
 * Builds expressions in their one canonical form: no AND within an AND, no OR within an OR, none with a single part,
 * no NOT of a NOT. So two ways of typing the same query give the same tree.
 */
import type { Expression } from "./query.ts";

/**
 * All the parts under one operator; null where none is left. Parts that are null vanish, a single part stays itself.
 *
 * @example joinExpressions("and", [a, null, { type: "and", operands: [b, c] }]) // { type: "and", operands: [a, b, c] }
 */
export function joinExpressions(
  type: "and" | "or",
  parts: readonly (Expression | null)[],
): Expression | null {
  const operands = parts
    .filter((part) => part !== null)
    .flatMap((part) => (part.type === type ? part.operands : [part]));
  const [first, ...others] = operands;
  if (!first) return null;
  return others.length === 0 ? first : { type, operands };
}

/** The opposite of an expression, with two negations cancelling each other. */
export function negateExpression(operand: Expression): Expression {
  return operand.type === "not" ? operand.operand : { type: "not", operand };
}
