// The sign of a kind, in its colour, with its word for those who hear the page (`said={false}` where the word stands beside it).
import { Building2, CalendarDays, MapPin, MessageSquareQuote, UserRound } from "lucide-react";
import styles from "./kind-mark.module.css";
import { type Kind, kindWords } from "./kinds.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const signs = {
  person: UserRound,
  organization: Building2,
  place: MapPin,
  event: CalendarDays,
  claim: MessageSquareQuote,
};

export function KindMark({ kind, said = true }: { kind: Kind; said?: boolean }) {
  const Sign = signs[kind];
  return (
    <span className={styles.mark} data-kind={kind}>
      <Sign aria-hidden="true" />
      {said && <VisuallyHidden>{kindWords[kind].one}: </VisuallyHidden>}
    </span>
  );
}
