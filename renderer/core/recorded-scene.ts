// What a recorded picture is made of: where everybody stands in it. Plain data that goes to a thread of its own.

/** In pixels of the recording. */
export type ScenePlace = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type SceneCell = {
  /** Whose picture: a key of the cast, or the screen of one. */
  readonly source: string;
  readonly place: ScenePlace;
  readonly name: string;
  /** What stands there without a picture. */
  readonly letters: string;
  /** A colour of style sheets. */
  readonly colour: string;
  readonly hasPicture: boolean;
  /** A screen is shown whole; a face fills its place where little is cut off. */
  readonly isScreen: boolean;
};

export type Scene = { readonly width: number; readonly height: number; readonly cells: readonly SceneCell[] };

/** The source of somebody's screen. */
export function screenOf(key: string): string {
  return `screen ${key}`;
}
