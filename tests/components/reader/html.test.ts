import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, html } from "#components/reader/html.ts";

test("words are escaped, in content and in attributes", () => {
  const words = `<script>alert("1 & 2")</script>`;
  expect(String(html`<p title="${words}">${words}</p>`)).toBe(
    '<p title="&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>',
  );
});

test("markup made here goes in as it is, alone or in a list", () => {
  const piece = html`<b>${"&"}</b>`;
  expect(String(html`${piece}${[piece, "<"]}${undefined}${3}`)).toBe("<b>&amp;</b><b>&amp;</b>&lt;3");
});

test("an attribute without a value is not there", () => {
  expect(String(html`<a${attribute("href", "/x?a=1&b=2")}${attribute("id", undefined)}>`)).toBe(
    '<a href="/x?a=1&amp;b=2">',
  );
});

test("a carriage return is written so that a parser keeps it", () => {
  expect(String(html`${"one\r\ntwo"}`)).toBe("one&#13;\ntwo");
});

test("no words can open a tag, end an attribute or begin a reference of their own", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "&", "a", ";", "\r", "'") }), (words) => {
      const written = String(html`${words}`);
      expect(written).not.toMatch(/[<>"\r]/);
      const read = written.replace(
        /&(amp|lt|gt|quot|#13);/g,
        (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#13": "\r" })[name as "amp"],
      );
      expect(read).toBe(words);
    }),
  );
});
