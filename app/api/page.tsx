// The API, shown readably: the same OpenAPI file that programs read.
import type { Metadata } from "next";
import { ApiReference } from "#components/api/api-reference.tsx";
import { Page } from "#components/ui/page.tsx";
import { toAddresses, toShapes } from "./to-reference.ts";
import { base, describeApi } from "./v1/endpoints.ts";

export const metadata: Metadata = { title: "API" };

export default function Api() {
  const api = describeApi();
  return (
    <Page
      title="The API"
      lead="How other programs use the reading room: JSON, read and written under one address. Spans are half-open and count Unicode code points of a source’s text. A list’s “next” goes back as “cursor”, the other parameters unchanged. An error is always { error: { code, message } } with a fitting status."
      tools={<a href={`${base}/openapi.json`}>OpenAPI file</a>}
    >
      <ApiReference addresses={toAddresses(api, base)} shapes={toShapes(api)} />
    </Page>
  );
}
