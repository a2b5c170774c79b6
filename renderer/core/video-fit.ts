// Whether a picture fills its place or is shown whole. Pure.

type Size = { readonly width: number; readonly height: number };

/** How much of a picture may be cut off so that it fills its place: the edges of a room, never a head. */
const MAY_CUT = 0.3;

/** @returns `cover` when filling cuts off little; `contain` otherwise, and while a size is unknown. */
export function fitOf(picture: Size, place: Size): 'cover' | 'contain' {
  if (Math.min(picture.width, picture.height, place.width, place.height) <= 0) return 'contain';
  const ratio = picture.width / picture.height / (place.width / place.height);
  return 1 - Math.min(ratio, 1 / ratio) <= MAY_CUT ? 'cover' : 'contain';
}
