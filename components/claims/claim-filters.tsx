// Of whom, by whom, of what kind, of how many origins, in which source: each choice with how many claims have it.
import { countOptions } from "#components/events/count-options.ts";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { type ClaimsRequest, claimsAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import { originsGroup } from "./claims-request.ts";
import type { Column } from "./matrix-columns.ts";

type Props = { claims: readonly ClaimItemView[]; columns: readonly Column[]; request: ClaimsRequest };

const originLabels: Readonly<Record<string, string>> = { 1: "1", 2: "2", 3: "3 and more" };

export function ClaimFilters({ claims, columns, request }: Props) {
  const named = (entities: ClaimItemView["about"]) =>
    entities.map(({ slug, name }) => ({ value: slug, label: name }));
  const options = {
    about: countOptions(claims.map(({ about }) => named(about))),
    speaker: countOptions(claims.map(({ speakers }) => named(speakers))),
    kind: countOptions(claims.map(({ kind }) => [{ value: kind, label: kind }])),
    origins: countOptions(
      claims.map(({ origins }) => {
        const value = originsGroup(origins);
        return [{ value, label: originLabels[value] ?? value }];
      }),
    ).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    source: countOptions(
      claims.map(({ sources }) =>
        sources.map((slug) => ({
          value: slug,
          label: columns.find(({ source }) => source === slug)?.name ?? slug,
        })),
      ),
    ).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  };
  const { about, speaker, kind, origins, source, conflicts, order } = request;
  return (
    <FilterForm
      action="/claims"
      label="Filter the claims"
      keep={{ show: conflicts ? "conflicts" : undefined, order }}
      clear={about || speaker || kind || origins || source ? claimsAddress({ conflicts, order }) : undefined}
      fields={[
        { name: "about", label: "About", any: "Anybody", value: about, options: options.about },
        {
          name: "speaker",
          label: "In the words of",
          any: "Anybody",
          value: speaker,
          options: options.speaker,
        },
        { name: "kind", label: "Kind", any: "Any", value: kind, options: options.kind },
        { name: "origins", label: "Origins", any: "Any number", value: origins, options: options.origins },
        { name: "source", label: "Source", any: "Any source", value: source, options: options.source },
      ]}
    />
  );
}
