// The filter and the orders of a list of entities. A GET form and two links: the whole state is in the address.
import { SearchField } from "#components/ui/search-field.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { type ListRequest, listAddress } from "./list-request.ts";
import styles from "./list-tools.module.css";

export function ListTools({ path, request, many }: { path: string; request: ListRequest; many: string }) {
  const { q, sort } = request;
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <SearchField
          action={path}
          label={`Filter ${many} by any of their names`}
          placeholder="Any name, also part of one"
          submit="Filter"
          value={q}
          keep={{ sort: sort === "name" ? sort : undefined }}
        />
      </div>
      {!q && (
        <TabLinks
          label="Order"
          tabs={[
            {
              href: listAddress(path, { q, sort: "mentions" }),
              label: "Most mentioned",
              current: sort === "mentions",
            },
            { href: listAddress(path, { q, sort: "name" }), label: "By name", current: sort === "name" },
          ]}
        />
      )}
    </div>
  );
}
