/**
 * Dots of a tiny PNG of eight bits a sample without interlacing, as the images service makes it (PNG, 3rd edition §9).
 * The service gives raw dots too, but not on a developer's machine; this reads both worlds alike.
 */
const samplesOf: { readonly [colour: number]: number } = { 0: 1, 2: 3, 4: 2, 6: 4 };

export async function rgbaOf(png: Uint8Array): Promise<{ width: number; height: number; rgba: Uint8Array } | null> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33 || view.getUint32(0) !== 0x89504e47) return null;
  const [width, height, depth, colour, interlaced] = [
    view.getUint32(16),
    view.getUint32(20),
    png[24],
    png[25]!,
    png[28],
  ];
  const samples = samplesOf[colour];
  if (!samples || depth !== 8 || interlaced !== 0 || width * height > 4_096) return null;
  const raw = unfiltered(await inflated(dataOf(png, view)), width * samples, height, samples);
  const rgba = new Uint8Array(width * height * 4);
  for (let dot = 0; dot < width * height; dot++) {
    const at = dot * samples;
    const grey = samples < 3;
    for (let i = 0; i < 3; i++) rgba[dot * 4 + i] = raw[grey ? at : at + i]!;
    rgba[dot * 4 + 3] = samples % 2 === 0 ? raw[at + samples - 1]! : 255;
  }
  return { width, height, rgba };
}

function dataOf(png: Uint8Array, view: DataView): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) parts.push(png.slice(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

async function inflated(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const stream = new Blob(parts as never).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Each row says how it was foretold: from the left, from above, from both. */
function unfiltered(data: Uint8Array, row_bytes: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(row_bytes * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row_bytes + 1)];
    for (let x = 0; x < row_bytes; x++) {
      const at = y * row_bytes + x;
      const left = x >= step ? out[at - step]! : 0;
      const up = y > 0 ? out[at - row_bytes]! : 0;
      const corner = x >= step && y > 0 ? out[at - row_bytes - step]! : 0;
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = data[y * (row_bytes + 1) + 1 + x]! + foretold;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
