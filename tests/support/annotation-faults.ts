/**
 * What in a JSON value breaks the rules of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): its MUSTs, and
 * those of its SHOULDs that a program can keep. Each rule names its section. It does not expand JSON-LD.
 */
type Json = Readonly<Record<string, unknown>>;

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const MOTIVATIONS =
  "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split(
    " ",
  );
/** xsd:dateTime with the time zone Z, as section 3.3.1 asks. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

export function findAnnotationFaults(value: unknown): string[] {
  return isObject(value)
    ? [...contextFaults(value), ...annotationFaults(value, "annotation")]
    : ["it is no object"];
}

/** 4: AnnotationCollection and AnnotationPage, the first page embedded. */
export function findCollectionFaults(value: unknown): string[] {
  if (!isObject(value)) return ["it is no object"];
  const faults = [...contextFaults(value), ...iriFaults(value.id, "collection id")];
  if (![value.type].flat().includes("AnnotationCollection"))
    faults.push("4.1: its type is not AnnotationCollection");
  if (typeof value.label !== "string") faults.push("4.1: it should have a label");
  if (!Number.isInteger(value.total) || Number(value.total) < 0)
    faults.push("4.1: total is no non-negative integer");
  const page = value.first;
  if (!isObject(page)) return [...faults, "4.1: it has no first page"];
  const items = page.items;
  faults.push(...iriFaults(page.id, "page id"));
  if (![page.type].flat().includes("AnnotationPage"))
    faults.push("4.2: the page's type is not AnnotationPage");
  if (!Array.isArray(items)) return [...faults, "4.2: items is no list"];
  if (page.partOf !== value.id) faults.push("4.2: the page should say of what it is a part");
  if (page.startIndex !== 0) faults.push("4.2: startIndex of the first page is not 0");
  if (items.length < Number(value.total) && page.next === undefined)
    faults.push("4.2: there are more pages and no next");
  if (items.length > 0 && value.last !== page.id) faults.push("4.1: it should name its last page");
  const ids = items.map((item) => (isObject(item) ? item.id : undefined));
  if (new Set(ids).size < ids.length) faults.push("3.1: two annotations have one id");
  return [...faults, ...items.flatMap((item, index) => annotationFaults(item, `items[${index}]`))];
}

/** 3.1: one or more contexts, the model's among them; a string where there is one only. */
function contextFaults({ "@context": context }: Json): string[] {
  if (context === CONTEXT) return [];
  const isListed = Array.isArray(context) && context.length > 1 && context.includes(CONTEXT);
  return isListed ? [] : ["3.1: @context must be the model's, or a list with it in it"];
}

function annotationFaults(annotation: unknown, place: string): string[] {
  if (!isObject(annotation)) return [`${place} is no object`];
  const { id, type, body, target, motivation, created, modified, generated, canonical } = annotation;
  const faults = iriFaults(id, `${place}.id`);
  if (![type].flat().includes("Annotation")) faults.push(`3.1: the type of ${place} is not Annotation`);
  if (target === undefined || [target].flat().length === 0) faults.push(`3.1: ${place} has no target`);
  for (const [name, time] of Object.entries({ created, modified, generated }))
    if (
      time !== undefined &&
      (typeof time !== "string" || !DATE_TIME.test(time) || Number.isNaN(Date.parse(time)))
    )
      faults.push(`3.3.1: ${name} of ${place} is no xsd:dateTime in UTC`);
  for (const one of [motivation].flat())
    if (!MOTIVATIONS.includes(String(one)))
      faults.push(`3.3.5: ${place} has the motivation ${JSON.stringify(one)}`);
  if (canonical !== undefined) faults.push(...iriFaults(canonical, `${place}.canonical`));
  if (body !== undefined) for (const one of [body].flat()) faults.push(...bodyFaults(one, `${place}.body`));
  for (const one of target === undefined ? [] : [target].flat())
    faults.push(...resourceFaults(one, `${place}.target`));
  return faults;
}

function bodyFaults(body: unknown, place: string): string[] {
  if (!isObject(body)) return iriFaults(body, place);
  const faults: string[] = [];
  if (body.purpose !== undefined && ![body.purpose].flat().every((one) => MOTIVATIONS.includes(String(one))))
    faults.push(`3.3.5: ${place} has the purpose ${JSON.stringify(body.purpose)}`);
  if (body.type === "TextualBody" || body.value !== undefined) {
    if (typeof body.value !== "string") faults.push(`3.2.4: ${place} has no value`);
    if (body.type !== "TextualBody") faults.push(`3.2.4: ${place} should be a TextualBody`);
    if (body.format !== undefined && !/^[\w.+-]+\/[\w.+-]+$/.test(String(body.format)))
      faults.push(`3.2.1: the format of ${place} is no media type`);
    return faults;
  }
  return [...faults, ...resourceFaults(body, place)];
}

/** 4 and 4.2: a specific resource has exactly one source; each selector is of a type that it follows. */
function resourceFaults(resource: unknown, place: string): string[] {
  if (!isObject(resource)) return iriFaults(resource, place);
  if (resource.source === undefined) return iriFaults(resource.id, `${place}.id`);
  const { source, selector } = resource;
  const faults: string[] = [];
  if (resource.type !== "SpecificResource") faults.push(`4: ${place} should have the type SpecificResource`);
  if (Array.isArray(source)) faults.push(`4: ${place} has several sources`);
  faults.push(...iriFaults(isObject(source) ? source.id : source, `${place}.source`));
  for (const one of selector === undefined ? [] : [selector].flat())
    faults.push(...selectorFaults(one, place));
  return faults;
}

function selectorFaults(selector: unknown, place: string): string[] {
  if (!isObject(selector)) return [`4.2: a selector of ${place} is no object`];
  const { type, start, end, exact, prefix, suffix } = selector;
  if (type === "TextPositionSelector") {
    const isSpan =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end);
    return isSpan ? [] : [`4.2.5: ${place} has no start and end that are non-negative integers in order`];
  }
  if (type === "TextQuoteSelector") {
    const faults = typeof exact === "string" ? [] : [`4.2.4: ${place} has no exact`];
    for (const part of [prefix, suffix])
      if (typeof part !== "string") faults.push(`4.2.4: ${place} should have a prefix and a suffix`);
    return faults;
  }
  return [`4.2: ${place} has a selector of the type ${JSON.stringify(type)}`];
}

function iriFaults(value: unknown, place: string): string[] {
  const isIri = typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
  return isIri ? [] : [`3.1: ${place} is no IRI: ${JSON.stringify(value)}`];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
