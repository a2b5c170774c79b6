// A camera's picture that is hard to compress: grain that changes with every frame, as a real camera's in a dim room. The test
// browser's own picture is so plain that a megabit carries it at full size, and nothing would have to step down.
import { writeFile } from 'node:fs/promises';

const WIDTH_PX = 1280;
const HEIGHT_PX = 720;
const FRAMES_PER_S = 20;
/** The browser plays them again and again. */
const FRAMES = 10;
/** How far the grain reaches, of 256 shades of grey. */
const GRAIN = 24;

/** Writes it as YUV4MPEG2, which the browser's fake camera reads. */
export async function writeHardPicture(path: string): Promise<void> {
  const header = `YUV4MPEG2 W${WIDTH_PX} H${HEIGHT_PX} F${FRAMES_PER_S}:1 Ip A1:1 C420jpeg\n`;
  const parts: Buffer[] = [Buffer.from(header)];
  for (let frame = 0; frame < FRAMES; frame += 1) parts.push(Buffer.from('FRAME\n'), drawFrame(frame));
  await writeFile(path, Buffer.concat(parts));
}

function drawFrame(frame: number): Buffer {
  const brightness = WIDTH_PX * HEIGHT_PX;
  const picture = Buffer.alloc((brightness * 3) / 2, 128);
  // Always the same grain: two runs compress the same picture.
  let seed = frame + 1;
  for (let index = 0; index < brightness; index += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const column = index % WIDTH_PX;
    picture[index] = 60 + ((column + frame * 8) % WIDTH_PX) / 12 + ((seed >>> 24) * GRAIN) / 256;
  }
  return picture;
}
