// LiteRT's glue has no types: it gives what the loader asks `ModuleFactory` for.
declare module '@litertjs/core/wasm/litert_wasm_internal.js' {
  const createModule: (options: object) => Promise<object>;
  // biome-ignore lint/style/noDefaultExport: as the package has it.
  export default createModule;
}
