/** What a file for printing says of itself: that it is for printing alone, and which file is to be read. */
import { type PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import type { PrintEntry } from '../../model/manifest.ts';
import { html, type Markup, raw } from '../../site/html.ts';
import { dayOf } from '../day-of.ts';
import { creator } from '../declare.ts';
import { writePacket } from '../metadata.ts';

export interface PrintDescription
  extends Pick<PrintEntry, 'title' | 'notice' | 'authors' | 'language' | 'dated'> {
  /** Address of the accessible PDF that these pages are from. */
  readonly accessibleFile: string;
}

/** No structure, and no claim to PDF/UA or PDF/A: pages on a sheet have no order of reading. */
export function describeForPrint(document: PDFDocument, description: PrintDescription): void {
  const { title, notice, authors, language, dated } = description;
  const date = dayOf(dated);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(notice);
  if (authors.length > 0) document.setAuthor(authors.join(', '));
  document.setLanguage(language);
  document.setCreator(creator);
  document.setProducer(creator);
  document.setCreationDate(date);
  document.setModificationDate(date);
  writePacket(document, xmpOf(description, date));
  document.context.header = PDFHeader.forVersion(1, 7);
}

/**
 * ISO 16684-1 8.3: `dc:source` names what a resource is derived from; an address is what readers can
 * follow. `xmpMM:DerivedFrom` would want identifiers that the accessible file does not have.
 */
function xmpOf(
  { title, notice, authors, language, accessibleFile }: PrintDescription,
  date: Date,
): Markup {
  const day = `${date.toISOString().slice(0, 19)}Z`;
  return html`${raw('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>')}
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${notice}</rdf:li></rdf:Alt></dc:description>
${authors.length > 0 && html`<dc:creator><rdf:Seq>${authors.map((author) => html`<rdf:li>${author}</rdf:li>`)}</rdf:Seq></dc:creator>`}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:source>${accessibleFile}</dc:source>
<pdf:Producer>${creator}</pdf:Producer>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
${raw('<?xpacket end="w"?>')}`;
}
