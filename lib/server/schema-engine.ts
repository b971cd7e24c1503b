/**
 * Prisma's own schema engine as WebAssembly, bound to one PostgreSQL database. Loaded by hand, because its package
 * expects a bundler. What is done with it is in `migrations.ts` and `bin/migration.ts`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaEngineAdapter } from "./schema-engine-adapter.ts";

export type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Every table belongs to the reading room. */
export const everything = { externalTables: [], externalEnums: [] };

/** What PostgreSQL said of a migration's script, with the engine's own words (they name the migration) as its cause. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
}

/** Runs `work` with an engine on the database at `url`, and closes its connections. Throws a `ScriptError` for a script that fails. */
export async function withSchemaEngine<Result>(
  url: string,
  schema: string | null,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loadEngine();
  const adapter = new SchemaEngineAdapter(url);
  const datamodels: [string, string][] | undefined =
    schema === null ? undefined : [["schema.prisma", schema]];
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine);
  } catch (error) {
    throw adapter.failure === null ? error : new ScriptError(adapter.failure, { cause: error });
  } finally {
    engine.free();
    await adapter.close();
  }
}

let isLoaded = false;

function loadEngine(): void {
  if (isLoaded) return;
  const folder = dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": withoutLingering(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

/** The engine leaves a timer of 10 s behind after each task; it must not keep a finished program from ending. */
function withoutLingering(imports: object): WebAssembly.ModuleImports {
  const named = Object.entries(imports) as [string, (...given: unknown[]) => unknown][];
  const changed = named.map(([name, make]) => {
    if (!name.startsWith("__wbg_setTimeout_")) return [name, make];
    return [name, (...given: unknown[]) => (make(...given) as NodeJS.Timeout).unref()];
  });
  return Object.fromEntries(changed);
}
