// The house around every room: fonts from our own door, the theme that the reader chose, a way past the header.
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./tokens.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { KeyListener } from "#components/keyboard/key-listener.tsx";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { SkipLink } from "#components/shell/skip-link.tsx";
import { parseTheme, themeCookie } from "#components/shell/theme.ts";
import { Toasts } from "#components/ui/toasts.tsx";
import { preloadFonts } from "./preload-fonts.ts";

export const metadata: Metadata = {
  title: { default: "Reading Room", template: "%s · Reading Room" },
  description:
    "Every person, organization and place that is shown here is linked to the exact passage that says so.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ef" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1713" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  preloadFonts();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <SkipLink />
        <Header theme={theme} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
        <Toasts />
        <KeyListener />
      </body>
    </html>
  );
}
