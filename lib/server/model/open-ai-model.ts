/**
 * Any endpoint that speaks as OpenAI's chat completions do, a local one too. One question, one answer: no retries, no redirects, bounds on
 * time and size. The key goes into one header and nowhere else.
 */
import { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Model, ModelQuestion } from "./model.ts";

export type ModelSettings = { readonly url: string; readonly key: string | null; readonly name: string };

/** In milliseconds: a small model on a small machine takes its time. */
const patience = 60_000;
/** No honest answer to a passage is longer. */
const longest = 1_000_000;

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

export function openAiModel({ url, key, name }: ModelSettings, wait = patience): Model {
  const address = /\/chat\/completions\/?$/.test(url) ? url : `${url.replace(/\/$/, "")}/chat/completions`;
  return { name, ask: (question) => ask({ address, key, name, wait }, question) };
}

type Asked = {
  readonly address: string;
  readonly key: string | null;
  readonly name: string;
  readonly wait: number;
};

async function ask({ address, key, name, wait }: Asked, question: ModelQuestion): Promise<Outcome<string>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(wait),
      headers: {
        "content-type": "application/json",
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model: name,
        temperature: 0,
        messages: [
          { role: "system", content: question.task },
          { role: "user", content: question.material },
        ],
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failed(
        "model-refused",
        `The model answered with status ${response.status}. Look at its log and at READING_ROOM_MODEL_KEY.`,
      );
    }
    return readAnswer(await readBounded(response));
  } catch (error) {
    if ((error as Error).name === "TimeoutError")
      return failed("model-late", `The model did not answer within ${wait / 1000} s.`);
    return failed(
      "model-unreachable",
      "The model could not be asked. See that READING_ROOM_MODEL_URL is right and that it runs.",
    );
  }
}

/** Null where it is longer than an answer may be. */
async function readBounded(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longest) return null;
  }
  return text + decoder.decode();
}

function readAnswer(text: string | null): Outcome<string> {
  const unreadable = failed("model-unreadable", "The model’s answer is no chat completion, or too long.");
  if (text === null) return unreadable;
  try {
    const parsed = answerSchema.safeParse(JSON.parse(text));
    return parsed.success ? succeeded(parsed.data.choices[0]?.message.content ?? "") : unreadable;
  } catch {
    return unreadable;
  }
}
