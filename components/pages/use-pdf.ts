"use client";
// The PDF of a source while its pages are on the screen: how much of it has come, and why it could not be opened.
import { useEffect, useState } from "react";
import { type OpenPdf, openPdf } from "./open-pdf.ts";

export type PdfState = {
  readonly pdf: OpenPdf | null;
  /** Of the file, from 0 to 1. */
  readonly share: number;
  readonly fault: string | null;
};

const closed: PdfState = { pdf: null, share: 0, fault: null };

export function usePdf(slug: string): PdfState {
  const [state, setState] = useState(closed);
  useEffect(() => {
    let isGone = false;
    const tell = (change: Partial<PdfState>) => {
      if (!isGone) setState((now) => ({ ...now, ...change }));
    };
    const { opened, close } = openPdf(slug, (share) => tell({ share }));
    opened.then(
      (pdf) => tell({ pdf }),
      (error) => tell({ fault: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
      setState(closed);
      close();
    };
  }, [slug]);
  return state;
}
