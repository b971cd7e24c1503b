/** What the page on the API shows: addresses, and the shapes of what they take and give, said in words. */

/** A type in words; `shape` names the one that it speaks of, where it has an entry of its own. */
export type TypeWords = { readonly before: string; readonly shape: string | null; readonly after: string };

export type Member = { readonly name: string; readonly type: TypeWords; readonly description: string };

export type Shape = {
  readonly name: string;
  readonly description: string;
  readonly members: readonly Member[];
};

export type Address = {
  readonly method: string;
  readonly path: string;
  /** Where it can be looked at as it is; null where it wants values first. */
  readonly tryPath: string | null;
  readonly summary: string;
  readonly parameters: readonly (Member & { readonly isRequired: boolean })[];
  readonly body: TypeWords | null;
  readonly answer: TypeWords;
};
