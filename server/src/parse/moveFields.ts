// The fields of an entry, so many UTF-16 units further on.
import { type Span, shift } from "../base/span.ts";
import type { Authors, Digest, EmptyLink, Field, Keywords, Link, Venue } from "../model/entry.ts";
import type { PageLink } from "../model/list.ts";

export type Move<T> = (it: T, by: number) => T;

export function moveField({ text, span }: Field, by: number): Field {
  return { text, span: shift(span, by) };
}

export function moveLink({ label, url, span, form }: Link, by: number): Link {
  return { label: moveField(label, by), url: moveField(url, by), span: shift(span, by), form };
}

export function moveEmptyLink({ text, span }: EmptyLink, by: number): EmptyLink {
  return { text, span: shift(span, by) };
}

export function movePageLink({ url }: PageLink, by: number): PageLink {
  return { url: moveField(url, by) };
}

export function moveAuthors({ names, span, period, folded }: Authors, by: number): Authors {
  return { names: moveFields(names, by), span: shift(span, by), period: period && shift(period, by), folded };
}

export function moveVenue(venue: Venue, by: number): Venue {
  return { ...venue, textSpan: shift(venue.textSpan, by), span: shift(venue.span, by) };
}

export function moveKeywords({ label, items, span }: Keywords, by: number): Keywords {
  return { label: moveField(label, by), items: moveFields(items, by), span: shift(span, by) };
}

export function moveDigest({ form, label, text, span }: Digest, by: number): Digest {
  return { form, label: moveField(label, by), text: moveField(text, by), span: shift(span, by) };
}

function moveFields(fields: readonly Field[], by: number): Field[] {
  return fields.map((field) => moveField(field, by));
}

export function itself(span: Span): Span {
  return span;
}

export function ownSpan({ span }: { readonly span: Span }): Span {
  return span;
}

export function spanOfUrl({ url }: PageLink): Span {
  return url.span;
}
