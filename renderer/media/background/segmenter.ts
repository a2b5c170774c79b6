// Finds the person in a picture: a model of MediaPipe, run by LiteRT's WebAssembly on the processor (docs/decisions/background.md). Only in a
// worker, once; it has no way to the network but the two files it is given.

import { type CompiledModel, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import createModule from '@litertjs/core/wasm/litert_wasm_internal.js';
import wasmUrl from '@litertjs/core/wasm/litert_wasm_internal.wasm?url';
import squareUrl from '@mediapipe/selfie_segmentation/selfie_segmentation.tflite?url';
import wideUrl from '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite?url';
import type { Segmenter } from './compositor.ts';
import type { Grid } from './model-input.ts';

let runtime: Promise<unknown> | undefined;

/** @param isWide whether the picture is wider than high: a phone held upright gets the other model. */
export async function loadSegmenter(isWide: boolean): Promise<Segmenter> {
  runtime ??= loadRuntime();
  await runtime;
  const model = await loadAndCompile(isWide ? wideUrl : squareUrl, { accelerator: 'wasm' });
  const grid = { width: 256, height: isWide ? 144 : 256 };
  return { grid, find: (input) => find(model, grid, input) };
}

async function loadRuntime(): Promise<void> {
  // LiteRT fetches its glue by `importScripts`, which a worker made of modules lacks, and looks for it where it then finds this one.
  Object.assign(globalThis, {
    importScripts: () => undefined,
    ModuleFactory: createModule,
    Module: { locateFile: () => wasmUrl, print: () => undefined, printErr: () => undefined },
  });
  await loadLiteRt('litert.js');
}

async function find(model: CompiledModel, { width, height }: Grid, input: Float32Array): Promise<Float32Array> {
  const tensor = new Tensor(input, [1, height, width, 3]);
  try {
    const [said] = await model.run(tensor);
    if (!said) throw new Error('the model says nothing');
    const values = said.toTypedArray() as Float32Array;
    const copy = Float32Array.from(values);
    said.delete();
    return copy;
  } finally {
    tensor.delete();
  }
}
