import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { openAiModel } from "#lib/server/model/open-ai-model.ts";

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Heard = {
  url: string;
  authorization: string | undefined;
  body: { model: string; messages: { role: string; content: string }[] };
};
const question = { task: "Mark names.", material: "Ann left." };

/** A server that only pretends to be a model; gives its address and what it was asked. */
async function pretend(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const heard: Heard[] = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      heard.push({
        url: request.url ?? "",
        authorization: request.headers.authorization,
        body: JSON.parse(body),
      });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/v1`, heard };
}

const says = (content: unknown) => (_: IncomingMessage, response: ServerResponse) =>
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));

async function ask(answer: Parameters<typeof pretend>[0], wait?: number) {
  const { url, heard } = await pretend(answer);
  const outcome = await openAiModel({ url, key: "secret", name: "small" }, wait).ask(question);
  return { outcome, heard };
}

describe("a model behind an address", () => {
  it("is asked once, with the task apart from the material, and its key in one header", async () => {
    const { outcome, heard } = await ask(says("Ann"));
    expect(outcome).toEqual({ ok: true, value: "Ann" });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ url: "/v1/chat/completions", authorization: "Bearer secret" });
    expect(heard[0]?.body.messages).toEqual([
      { role: "system", content: "Mark names." },
      { role: "user", content: "Ann left." },
    ]);
    expect(JSON.stringify(heard[0]?.body)).not.toContain("secret");
  });

  it.each<[string, string, Parameters<typeof pretend>[0]]>([
    ["says nonsense", "model-unreadable", (_, response) => response.end("<h1>hello</h1>")],
    ["is cut off in the middle", "model-unreadable", (_, response) => response.end('{"choices": [{"mess')],
    ["says no words", "model-unreadable", says(7)],
    ["says nothing", "model-unreadable", (_, response) => response.end('{"choices": []}')],
    ["goes on for ever", "model-unreadable", (_, response) => response.end("x".repeat(1_500_000))],
    ["refuses", "model-refused", (_, response) => response.writeHead(401).end("no")],
    [
      "sends elsewhere",
      "model-unreachable",
      (_, response) => response.writeHead(302, { location: "/" }).end(),
    ],
    ["hangs up", "model-unreachable", (request) => request.socket.destroy()],
  ])("%s: there is no answer", async (_, code, answer) => {
    const { outcome } = await ask(answer);
    expect(outcome).toMatchObject({ ok: false, failure: { code } });
    expect(JSON.stringify(outcome)).not.toContain("secret");
  });

  it("is not waited for longer than it may take", async () => {
    const { outcome } = await ask(() => undefined, 100);
    expect(outcome).toMatchObject({ ok: false, failure: { code: "model-late" } });
  });
});
