/** The reader's choice of light or dark. `system` follows the machine and is what no cookie means. */

export type Theme = "system" | "light" | "dark";

const themes: readonly Theme[] = ["system", "light", "dark"];

export const themeCookie = "theme";

/** The theme in a cookie's value; anything unknown is `system`. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
