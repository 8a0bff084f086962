/** Of an SVG, the drawing is published, and not what its program says of who drew it. */
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { strippedSvg } from '../../src/site/strip-svg.ts';

const strip = (svg: string): string => strippedSvg(Buffer.from(svg)).toString();

const plain = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Ünïted — &lt;b&gt;</title>
  <style><![CDATA[ path > g { fill: red } ]]></style>
  <text xml:space="preserve">a  b<tspan dx='1'> c</tspan></text><path d="M0,0 9,9 0,9z" fill="#c00"/>\r
</svg>
`;

test('a drawing alone stays as it is, byte by byte', () => {
  assert.is(strip(plain), plain);
});

const inkscape = `<?xml version="1.0"?>
<!-- Created by Ann Smith -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="9" height="9"
   sodipodi:docname="/home/ann smith/plan.svg" inkscape:export-filename = '/home/ann>/plan.png'>
  <sodipodi:namedview inkscape:zoom="2"><inkscape:grid/><!-- Ann --></sodipodi:namedview>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Ann Smith</rdf:RDF></metadata>
  <path sodipodi:nodetypes="cc" d="M0,0 9,9 0,9z" inkscape:label="Ann's house" fill="#c00"/>
</svg>
<!-- The end -->`;

test('comments, metadata and what a program keeps for itself are left out', async () => {
  const drawing = strip(inkscape);
  assert.is(
    drawing.replace(/\n\s*(?=\n)/g, ''),
    `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="9" height="9">
  <path d="M0,0 9,9 0,9z" fill="#c00"/>
</svg>
`,
  );
  const pixels = (svg: string) => sharp(Buffer.from(svg)).raw().toBuffer();
  assert.equal(await pixels(drawing), await pixels(inkscape));
});

test('namespaces may be entities, as those of Illustrator are', () => {
  const svg = strip(`<!DOCTYPE svg [ <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/"> ]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" i:viewOrigin="1 2"><i:pgf>Ann</i:pgf><g/></svg>`);
  assert.ok(svg.endsWith('<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;"><g/></svg>'));
});

test('entities may be in quotation marks of either kind', () => {
  const svg = `<!DOCTYPE svg [ <!ENTITY a 'A'> <!ENTITY b "B'"> ]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&a;&b;</text></svg>`;
  assert.is(strip(svg), svg);
});

test('a byte order mark goes, and letters in the encodings of old stay', () => {
  assert.is(strip(`\uFEFF${plain}`), plain);
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><text>\xe9</text></svg>',
    'latin1',
  );
  assert.equal(strippedSvg(latin), latin);
});

test('what is not well-formed is refused', () => {
  assert.throws(() => strip('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'));
});

test.run();
