/** Web addresses of documents: which of several is the document's own. */
import type { Provenance, Source } from '../../model/document.ts';

const LONGEST_ADDRESS = 2000;

/** An http(s) address without its fragment; null for anything else. */
export function webAddress(value: string | null | undefined): string | null {
  const address = value?.trim() ?? '';
  if (address.length > LONGEST_ADDRESS || !/^https?:\/\/[^\s/?#]{1,255}(?:[/?#]\S*)?$/iu.test(address)) return null;
  return address.replace(/#.*$/su, '');
}

const siteOf = (address: string): string =>
  (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/iu.exec(address)?.[1] ?? '').toLowerCase().replace(/^(?:www|m|amp)\./u, '');

/**
 * The source with what its carrier told added to what it says itself. A page's own word for its address holds on its own
 * site only: elsewhere it is a copy, and who fetched the copy has read the copy.
 */
export function withProvenance(source: Source, carried: Provenance): Source {
  const { metadata } = source;
  const provenance: Provenance = { ...metadata.provenance, ...carried };
  if (Object.keys(provenance).length === 0) return source;
  const { url } = carried;
  const isOwn = url === undefined || (metadata.url !== undefined && siteOf(metadata.url) === siteOf(url));
  if (isOwn) return { ...source, metadata: { ...metadata, provenance } };
  const { url: _, ...readFrom } = metadata.readFrom ?? {};
  return {
    ...source,
    metadata: { ...metadata, url, provenance, found: { ...metadata.found, url: 'carrier' }, readFrom },
  };
}
