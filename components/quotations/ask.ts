/** Asks the API of this room; an error of it is thrown with the words that it gives. */

export async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  );
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? `${path} answered with ${response.status}.`);
  return answer;
}
