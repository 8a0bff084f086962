/** The colour space of the web as an ICC profile (ICC.1:2001-04, version 2), which PDF/A asks for. */

/** The primaries of IEC 61966-2-1, adapted to the D50 white of ICC profiles, as XYZ. */
const colorants = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const whitePoint = [0.9642, 1, 0.82491] as const;

/** Points of the tone curve; between them, readers interpolate. */
const curveLength = 1024;

export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: [signature: string, data: Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(whitePoint)],
    ...Object.entries(colorants).map(([name, value]): [string, Buffer] => [name, xyz(value)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length, 0);
  const body: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = 128 + directory.length;
  for (const [index, [signature, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, offset);
      body.push(data);
      offset += data.length;
    }
    directory.write(signature, 4 + 12 * index, 'latin1');
    directory.writeUInt32BE(offsets.get(data) ?? 0, 8 + 12 * index);
    directory.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(offset), directory, ...body]);
}

/** ICC.1:2001-04, 6.1: a display profile from RGB to XYZ; its day is that of the standard. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) {
    bytes.writeUInt16BE(part, 24 + 2 * index);
  }
  bytes.write('acsp', 36, 'latin1');
  xyzNumbers(whitePoint).copy(bytes, 68);
  return bytes;
}

/** IEC 61966-2-1: from the stored value to light, both as 0 to 65535. */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curveLength);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curveLength, 8);
  for (let index = 0; index < curveLength; index++) {
    const value = index / (curveLength - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + 2 * index);
  }
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), xyzNumbers(values)]);
}

/** s15Fixed16Number: 16 bits before the point and 16 after it. */
function xyzNumbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12);
  for (const [index, value] of values.entries()) {
    bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  }
  return bytes;
}

function text(words: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${words}\0`, 'latin1'));
}

/** ICC.1:2001-04, 6.5.17: in ASCII; the forms for other scripts are empty. */
function description(words: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length + 1, 0);
  const start = Buffer.from('desc\0\0\0\0', 'latin1');
  const otherScripts = Buffer.alloc(4 + 4 + 2 + 1 + 67);
  return padded(Buffer.concat([start, length, Buffer.from(`${words}\0`, 'latin1'), otherScripts]));
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
