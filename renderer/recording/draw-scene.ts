// Draws one recorded picture, wherever there is a canvas: in the page or in a thread of its own.
import type { Scene, SceneCell, ScenePlace } from '../core/recorded-scene.ts';
import { fitOf } from '../core/video-fit.ts';

export type SceneImage = { readonly image: CanvasImageSource; readonly width: number; readonly height: number };

export type SceneContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const GROUND = '#101213';
const TILE = '#1d2022';
const INK = '#ffffff';
const LABEL = 'rgb(16 18 19 / 80%)';
const FONTS = 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
/** Parts of the picture's height. */
const CORNER = 0.016;
const TEXT = 0.024;
/** Letters on a tile, part of its height; of the round ground below them. */
const LETTERS = 0.17;

/** @param imageOf the last picture of a source; `undefined` before the first. */
export function drawScene(
  context: SceneContext,
  { width, height, cells }: Scene,
  imageOf: (source: string) => SceneImage | undefined,
): void {
  context.fillStyle = GROUND;
  context.fillRect(0, 0, width, height);
  for (const cell of cells) {
    const image = cell.hasPicture ? imageOf(cell.source) : undefined;
    context.save();
    clipTo(context, cell.place, cell.place.width >= width ? 0 : height * CORNER);
    context.fillStyle = cell.isScreen ? '#000000' : TILE;
    context.fillRect(cell.place.left, cell.place.top, cell.place.width, cell.place.height);
    if (image) drawImage(context, cell, image);
    else if (!cell.isScreen) drawLetters(context, cell);
    drawName(context, cell, height * TEXT);
    context.restore();
  }
}

function clipTo(context: SceneContext, { left, top, width, height }: ScenePlace, radius: number): void {
  context.beginPath();
  context.roundRect(left, top, width, height, radius);
  context.clip();
}

function drawImage(context: SceneContext, { place, isScreen }: SceneCell, { image, width, height }: SceneImage): void {
  const isFilling = !isScreen && fitOf({ width, height }, place) === 'cover';
  const scales = [place.width / width, place.height / height];
  const scale = isFilling ? Math.max(...scales) : Math.min(...scales);
  const [w, h] = [width * scale, height * scale];
  context.drawImage(image, place.left + (place.width - w) / 2, place.top + (place.height - h) / 2, w, h);
}

function drawLetters(context: SceneContext, { place, letters, colour }: SceneCell): void {
  const [x, y] = [place.left + place.width / 2, place.top + place.height / 2];
  const size = place.height * LETTERS;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, size * 1.2, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = INK;
  context.font = `600 ${size}px ${FONTS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letters, x, y);
}

function drawName(context: SceneContext, { place, name }: SceneCell, size: number): void {
  const margin = size * 0.5;
  context.font = `500 ${size}px ${FONTS}`;
  const most = place.width - 4 * margin;
  const text = shortened(context, name, most);
  const width = context.measureText(text).width + 2 * margin;
  const top = place.top + place.height - size * 1.8 - margin;
  context.fillStyle = LABEL;
  context.beginPath();
  context.roundRect(place.left + margin, top, width, size * 1.8, size * 0.9);
  context.fill();
  context.fillStyle = INK;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, place.left + 2 * margin, top + size * 0.9);
}

function shortened(context: SceneContext, name: string, most: number): string {
  if (context.measureText(name).width <= most) return name;
  const letters = [...name];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > most) letters.pop();
  return `${letters.join('')}…`;
}
