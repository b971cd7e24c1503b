/**
 * Prisma's PostgreSQL adapter, mended in two places where the schema engine needs more of it than Prisma's client does:
 * whole scripts, and the one-letter type `"char"` of PostgreSQL's catalogues, which the adapter does not know.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

export class SchemaEngineAdapter extends PrismaPg {
  /** What PostgreSQL said of the script that failed; the engine would keep only a number of it. */
  failure: string | null = null;
  readonly #pool: CataloguePool;

  constructor(url: string) {
    const pool = new CataloguePool({ connectionString: url, max: 2 });
    pool.on("error", () => {});
    super(pool);
    this.#pool = pool;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.#pool.letterColumns.get(query.sql) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return result;
    };
    adapter.executeScript = (script) => this.#execute(script);
    return adapter;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** Prisma's adapter cuts a script at every semicolon, also inside the body of a function. Here it is one transaction. */
  async #execute(script: string): Promise<void> {
    try {
      await this.#pool.query(script);
    } catch (error) {
      this.failure = describeFailure(error, script);
      throw error;
    }
  }
}

/** Passes columns of the type `"char"` off as text, and remembers which they were. */
class CataloguePool extends pg.Pool {
  readonly letterColumns = new Map<string, number[]>();

  override query = (async (...given: Parameters<pg.Pool["query"]>) => {
    const result = (await pg.Pool.prototype.query.apply(this, given)) as unknown as pg.QueryResult;
    const asked = given[0] as unknown as string | { text: string };
    const letters: number[] = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== pg.types.builtins.CHAR) continue;
      field.dataTypeID = pg.types.builtins.TEXT;
      letters.push(column);
    }
    this.letterColumns.set(typeof asked === "string" ? asked : asked.text, letters);
    return result;
  }) as unknown as pg.Pool["query"];
}

/** The message, the line of the script at which it happened, and the hint. */
function describeFailure(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split("\n").length})` : "";
  return [`${error.message}${line}`, error.detail, error.hint].filter(Boolean).join("\n  ");
}
