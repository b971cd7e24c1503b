// Back and on through a long list, each by its address; says where one is. An end that is reached is simply not there.
import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "./button.tsx";
import styles from "./pagination.module.css";

export type PaginationProps = { label: string; previous?: string; next?: string; position?: string };

export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.pages} aria-label={label}>
      {previous && (
        <Button href={previous} rel="prev" icon={<ArrowLeft />}>
          Previous
        </Button>
      )}
      {position && <span className={styles.position}>{position}</span>}
      {next && (
        <Button href={next} rel="next" iconEnd={<ArrowRight />}>
          Next
        </Button>
      )}
    </nav>
  );
}
