// What excerpts can be narrowed by, each choice with how many of what is found have it: tags as a tree, colours, sources, notebooks, who is
// named or linked, and when they were saved. All of it is links and one plain form.
import { Button } from "#components/ui/button.tsx";
import { type ExcerptsRequest, excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import type { ExcerptFacets } from "#lib/features/excerpts/queries.ts";
import { ColourMark } from "./colour-mark.tsx";
import styles from "./excerpt-facets.module.css";
import { Facet, type FacetOption } from "./facet.tsx";
import { RenameTag } from "./rename-tag.tsx";
import { type TagNode, toTagTree } from "./tag-tree.ts";

export type ExcerptFacetListsProps = {
  facets: ExcerptFacets;
  asked: ExcerptsRequest;
  /** Every tag of the room, whatever is asked. */
  knownTags: readonly string[];
};

export function ExcerptFacetLists({ facets, asked, knownTags }: ExcerptFacetListsProps) {
  const to = (changes: ExcerptsRequest) => excerptsAddress({ ...asked, cursor: undefined, ...changes });
  /** A choice of `field`: following it sets it, or lets it go where it is in force. */
  const option = (field: keyof ExcerptsRequest, key: string, label: FacetOption["label"], count: number) => {
    const isOn = asked[field] === key;
    return { key, label, count, isOn, href: to({ [field]: isOn ? undefined : key }) };
  };
  const tagOption = ({ tag, name, count, below }: TagNode): FacetOption => {
    const isOn = asked.tag === tag;
    const href = to({ tag: isOn ? undefined : tag, untagged: undefined });
    return { key: tag, label: name, count, isOn, href, below: below.map(tagOption) };
  };
  const untagged: FacetOption = {
    key: "untagged",
    label: <em>without a tag</em>,
    count: facets.untagged,
    isOn: asked.untagged === true,
    href: to({ untagged: asked.untagged ? undefined : true, tag: undefined }),
  };
  const tags = toTagTree(facets.tags).map(tagOption);
  const loose = facets.total - facets.notebooks.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Facet
        title="Tags"
        tools={knownTags.length > 0 && <RenameTag tags={knownTags} chosen={asked.tag} />}
        options={facets.untagged > 0 || asked.untagged ? [...tags, untagged] : tags}
      />
      <Facet
        title="Notebooks"
        options={[
          ...facets.notebooks.map(({ slug, title, count }) => option("notebook", slug, title, count)),
          ...(loose > 0 || asked.notebook === "none"
            ? [option("notebook", "none", <em>in no notebook</em>, loose)]
            : []),
        ]}
      />
      <Facet
        title="Colours"
        options={facets.colours.map(({ colour, count }) =>
          option("colour", colour, <ColourMark colour={colour} />, count),
        )}
      />
      <Facet
        title="Sources"
        options={facets.sources.map(({ slug, name, count }) => option("source", slug, name, count))}
      />
      <Facet
        title="Named or linked"
        options={facets.entities.map(({ slug, name, count }) => option("entity", slug, name, count))}
      />
      <Facet
        title="Events"
        options={facets.events.map(({ slug, name, count }) => option("event", slug, name, count))}
      />
      <Facet
        title="Claims"
        options={facets.claims.map(({ slug, name, count }) => option("claim", slug, name, count))}
      />
      <SavedBetween asked={asked} />
    </>
  );
}

function SavedBetween({ asked: { from, to, cursor, ...kept } }: { asked: ExcerptsRequest }) {
  return (
    <form className={styles.days} action="/excerpts" aria-label="Filter by the day of saving">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
      <h3 className={styles.heading}>Saved</h3>
      <label className={styles.day}>
        from <input className={styles.input} type="date" name="from" defaultValue={from} />
      </label>
      <label className={styles.day}>
        to <input className={styles.input} type="date" name="to" defaultValue={to} />
      </label>
      <div className={styles.row}>
        <Button type="submit" size="s">
          Filter
        </Button>
        {(from || to) && (
          <Button size="s" tone="quiet" href={excerptsAddress(kept)}>
            Any day
          </Button>
        )}
      </div>
    </form>
  );
}
