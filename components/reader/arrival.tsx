"use client";
// Arriving at chosen words: goes there where the address has no fragment to do it, sets the focus, and says where one is.
import { useEffect, useState } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

export function Arrival({ passage }: { passage: number }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const words = document.getElementById("at");
    if (!words) return;
    if (window.location.hash === "" && window.scrollY === 0) words.scrollIntoView({ block: "center" });
    if (document.activeElement === document.body) words.focus({ preventScroll: true });
    setSaid(`Opened at the words that the link shows, in passage ${passage}.`);
  }, [passage]);
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
}
