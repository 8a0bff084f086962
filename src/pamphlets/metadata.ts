/** The metadata of a pamphlet as XMP (ISO 16684-1), with the standard that it conforms to. */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Standard } from '../model/standard.ts';
import { html, type Markup, raw } from '../site/html.ts';

export interface Metadata {
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** The program that made the page, and the one that made the PDF of it. */
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
  readonly standard: Standard;
  /** Whether a file is embedded, which PDF/A-2 and plain PDF/A-4 do not allow. */
  readonly holdsFile: boolean;
}

/** ISO 14289-1 7.1 and 5: metadata with a title, and the identifier of the standard. */
export function writeMetadata(document: PDFDocument, metadata: Metadata): void {
  writePacket(document, xmpOf(metadata));
}

/** Makes an XMP packet the metadata of a document. */
export function writePacket(document: PDFDocument, xmp: Markup): void {
  const packet = Buffer.from(xmp.toString(), 'utf8');
  // Not compressed: whoever searches files for metadata reads it as it is (ISO 32000-1 14.3.2).
  const stream = document.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
}

/** ISO 19005-2 and -3 6.6.4, ISO 19005-4 6.7.3: the part of PDF/A, and what it is a form of. */
function archiving(standard: Standard, holdsFile: boolean): string {
  if (standard === 'ua-1') {
    return `<pdfaid:part>${holdsFile ? 3 : 2}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>`;
  }
  return `<pdfaid:part>4</pdfaid:part>
<pdfaid:rev>2020</pdfaid:rev>${holdsFile ? '\n<pdfaid:conformance>F</pdfaid:conformance>' : ''}`;
}

/** ISO 14289-1 5; ISO 14289-2 5, Well-Tagged PDF 1.0 6.1.3. */
const identifiers: Readonly<Record<Standard, string>> = {
  'ua-1': '<pdfuaid:part>1</pdfuaid:part>',
  'ua-2': `<pdfuaid:part>2</pdfuaid:part>
<pdfuaid:rev>2024</pdfuaid:rev>
<pdfd:declarations xmlns:pdfd="http://pdfa.org/declarations/"><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
</rdf:Bag></pdfd:declarations>`,
};

/** ISO 19005-2 6.6.2.3.3: PDF/A wants to be told what PDF/UA’s identifier is. */
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function xmpOf({
  title,
  authors,
  language,
  creator,
  producer,
  date,
  standard,
  holdsFile,
}: Metadata): Markup {
  const day = `${date.toISOString().slice(0, 19)}Z`;
  return html`${raw('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>')}
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
${authors.length > 0 && html`<dc:creator><rdf:Seq>${authors.map((author) => html`<rdf:li>${author}</rdf:li>`)}</rdf:Seq></dc:creator>`}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${producer}</pdf:Producer>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
${raw(identifiers[standard])}
${raw(archiving(standard, holdsFile))}
</rdf:Description>
${standard === 'ua-1' && raw(extensionSchema)}
</rdf:RDF>
</x:xmpmeta>
${raw('<?xpacket end="w"?>')}`;
}
