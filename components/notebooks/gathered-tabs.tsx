// The two ways to what was gathered: by notebook, or all excerpts.
import { TabLinks } from "#components/ui/tab-links.tsx";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import { notebooksAddress } from "#lib/features/notebooks/notebook-address.ts";
import styles from "./gathered-tabs.module.css";

type Props = { present: "notebooks" | "excerpts"; notebooks: number; excerpts: number };

export function GatheredTabs({ present, notebooks, excerpts }: Props) {
  return (
    <div className={styles.tabs}>
      <TabLinks
        label="What was gathered"
        tabs={[
          {
            href: notebooksAddress,
            label: "Notebooks",
            count: notebooks,
            current: present === "notebooks",
          },
          { href: excerptsAddress(), label: "Excerpts", count: excerpts, current: present === "excerpts" },
        ]}
      />
    </div>
  );
}
