"use client";
// Light, dark or as the machine has it. Writes a cookie that the server reads, so that no page ever flashes.
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Segmented } from "#components/ui/segmented.tsx";
import { type Theme, themeCookie } from "./theme.ts";
import styles from "./theme-switch.module.css";

const options = [
  { value: "system", label: "As the system has it", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
] as const;

const year = 60 * 60 * 24 * 365;

function wear(theme: Theme) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet in every browser we serve.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${year}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  return (
    <Segmented
      className={styles.switch}
      label="Colours"
      options={options}
      value={chosen}
      onChange={(next) => {
        setChosen(next);
        wear(next);
      }}
    />
  );
}
