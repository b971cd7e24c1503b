/**
 * Makes the PDFs of the table of documents that only a typesetter makes: LaTeX in two hyphenated columns with ligatures and notes,
 * groff, Arabic and Persian by Chromium, and one that may be read but not copied. Run it as
 * `node tests/support/documents/make-printed.ts` where pdflatex, groff and gs are installed; what it makes is committed.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { PROSE } from "./document-case.ts";
import { ARABIC, PERSIAN } from "./foreign-prose.ts";

const folder = "tests/fixtures/printed";
const work = mkdtempSync(join(tmpdir(), "printed-"));
mkdirSync(folder, { recursive: true });
const env = { ...process.env, SOURCE_DATE_EPOCH: "1707393600", FORCE_SOURCE_DATE: "1" };

const prose = PROSE.map((words) => words.replaceAll("%", "\\%"));
const latex = String.raw`\documentclass[10pt,twocolumn]{article}
\usepackage{fancyhdr}\pagestyle{fancy}\fancyhead[C]{Journeys and Efficient Offices}\fancyfoot[C]{\thepage}
\title{An Efficient Journey to Baghdad}\author{Ann Lee}\date{8 February 2024}
\begin{document}\maketitle\thispagestyle{fancy}
\begin{abstract}\noindent The office was flooded, and the files were difficult to find. ${prose[5]}\end{abstract}
\section{Introduction}
${prose.slice(0, 4).join("\n\n")} The offer was final.\footnote{The officials affirmed it afterwards in a very long letter that nobody filed.}

\section{The way back}
${prose.slice(4).join("\n\n")}

\begin{quote}${prose[6]}\end{quote}

${[...prose, ...prose].map((words, index) => `Repetition ${index + 1}. ${words}`).join("\n\n")}
\section*{References}
\begin{thebibliography}{9}\bibitem{a} Bo Li, \emph{Rain}, Erbil, 2020. \bibitem{b} Cy Day, \emph{Snow}, Oslo, 2021.\end{thebibliography}
\end{document}`;
for (const [name, source] of [
  ["latex", latex],
  // The fonts of this encoding come as bitmaps that name no letters.
  [
    "latex-bitmaps",
    latex.replace("\\usepackage{fancyhdr}", "\\usepackage[T1]{fontenc}\\usepackage{fancyhdr}"),
  ],
] as const) {
  writeFileSync(join(work, "paper.tex"), source);
  execFileSync("pdflatex", ["-interaction=batchmode", "paper.tex"], { cwd: work, env, stdio: "ignore" });
  writeFileSync(join(folder, `${name}.pdf`), readFileSync(join(work, "paper.pdf")));
}

const groff = `.TL\nA Journey to Baghdad\n.AU\nAnn Lee\n${PROSE.map((words) => `.PP\n${words}`).join("\n")}\n`;
writeFileSync(
  join(folder, "groff.pdf"),
  execFileSync("groff", ["-ms", "-Tpdf", "-P-pa4"], { input: groff, env }),
);

const locked = join(work, "locked.pdf");
execFileSync(
  "gs",
  [
    "-q",
    "-dNOPAUSE",
    "-dBATCH",
    "-sDEVICE=pdfwrite",
    "-sOwnerPassword=secret",
    "-sUserPassword=",
    "-dEncryptionR=3",
    "-dKeyLength=128",
    "-dPermissions=-64",
    `-sOutputFile=${locked}`,
    join(folder, "groff.pdf"),
  ],
  { env },
);
writeFileSync(join(folder, "no-copying.pdf"), readFileSync(locked));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
});
const page = await browser.newPage();
for (const [name, lang, texts, columns] of [
  ["arabic", "ar", ARABIC, 1],
  ["persian-two-columns", "fa", PERSIAN, 2],
] as const) {
  await page.setContent(
    `<html lang="${lang}" dir="rtl"><meta charset="utf-8"><style>body { font: 12pt/1.6 "DejaVu Sans" } div { columns: ${columns} } h1 { font-size: 20pt; column-span: all }</style><body><div><h1>${texts[0]}</h1>${texts
      .slice(1)
      .map((words) => `<p>${words}</p>`)
      .join("")}</div></body></html>`,
  );
  writeFileSync(
    join(folder, `${name}.pdf`),
    await page.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" } }),
  );
}
await browser.close();
rmSync(work, { recursive: true });
