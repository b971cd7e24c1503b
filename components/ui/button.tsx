// A button, or a link that looks like one where `href` is given. `tone`: plain (the usual), strong (one on a page), quiet.
import Link from "next/link";
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

type Looks = { tone?: "plain" | "strong" | "quiet"; size?: "s" | "m"; icon?: ReactNode; iconEnd?: ReactNode };

export type ButtonProps = Looks &
  (
    | ({ href: string } & Omit<ComponentPropsWithRef<typeof Link>, "href">)
    | ({ href?: undefined } & ComponentPropsWithRef<"button">)
  );

export function Button(props: ButtonProps) {
  const { tone = "plain", size = "m", icon, iconEnd, className, children, ...rest } = props;
  const shared = { className: classNames(styles.button, className), "data-tone": tone, "data-size": size };
  const content = (
    <>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
      {iconEnd && (
        <span className={styles.icon} aria-hidden="true">
          {iconEnd}
        </span>
      )}
    </>
  );
  if (rest.href !== undefined) {
    return (
      <Link prefetch={false} {...rest} {...shared}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" {...rest} {...shared}>
      {content}
    </button>
  );
}
