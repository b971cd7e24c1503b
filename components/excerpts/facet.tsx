// One way to narrow a list: its choices with how many there are of each, as links. The one in force lets go when it is followed again.
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./facet.module.css";

export type FacetOption = {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: number;
  readonly href: string;
  readonly isOn: boolean;
  readonly below?: readonly FacetOption[];
};

export type FacetProps = { title: string; options: readonly FacetOption[]; tools?: ReactNode };

/** So many of a facet stand open. */
const shown = 8;

export function Facet({ title, options, tools }: FacetProps) {
  if (options.length === 0) return null;
  const rest = options.slice(shown);
  return (
    <section className={styles.facet} aria-label={title}>
      <div className={styles.top}>
        <h3 className={styles.heading}>{title}</h3>
        {tools}
      </div>
      <Options options={options.slice(0, shown)} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`} open={rest.some(isOpen)}>
          <Options options={rest} />
        </Disclosure>
      )}
    </section>
  );
}

function isOpen(option: FacetOption): boolean {
  return option.isOn || (option.below?.some(isOpen) ?? false);
}

function Options({ options }: { options: readonly FacetOption[] }) {
  return (
    <ul className={styles.options}>
      {options.map(({ key, label, count, href, isOn, below = [] }) => (
        <li key={key}>
          <Link
            className={styles.option}
            href={href}
            prefetch={false}
            scroll={false}
            aria-current={isOn ? "true" : undefined}
          >
            <span className={styles.box} aria-hidden="true">
              {isOn && <Check />}
            </span>
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>
              {count}
              <VisuallyHidden> {count === 1 ? "excerpt" : "excerpts"}</VisuallyHidden>
            </span>
          </Link>
          {below.length > 0 && <Options options={below} />}
        </li>
      ))}
    </ul>
  );
}
