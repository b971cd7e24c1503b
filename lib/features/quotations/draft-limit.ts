/** How long a draft may be, in characters: some 800,000 words. Apart from the schemas, so that a page need not load them. */
export const DRAFT_LIMIT = 5_000_000;
