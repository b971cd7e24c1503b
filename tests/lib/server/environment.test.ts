import { describe, expect, it } from "vitest";
import { readEnvironment } from "#lib/server/environment.ts";

const read = (given: Record<string, string>) => readEnvironment(given, "/room");

describe("the environment", () => {
  it("has a sensible value for everything that is not given", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: "/room/.data",
      seedsFolder: "/room/seeds",
      databaseUrl: null,
      token: null,
      reading: { fileBytes: 67_108_864, pages: 3000, seconds: 120, memoryBytes: 1_073_741_824 },
      model: null,
    });
  });

  it("takes an empty value as not given", () => {
    expect(read({ PORT: "", HOST: "", DATABASE_URL: "", READING_ROOM_TOKEN: "" })).toEqual(read({}));
  });

  it("bounds what reading a file may cost as it is told", () => {
    const given = { READING_ROOM_MAX_FILE_MB: "2", READING_ROOM_READ_SECONDS: "9" };
    expect(read(given).reading).toMatchObject({ fileBytes: 2_097_152, seconds: 9, pages: 3000 });
  });

  it("knows a model only where its address and its name are given", () => {
    const given = { READING_ROOM_MODEL_URL: "http://127.0.0.1:1/v1", READING_ROOM_MODEL_NAME: "small" };
    expect(read(given).model).toEqual({ url: "http://127.0.0.1:1/v1", key: null, name: "small" });
    expect(read({ READING_ROOM_MODEL_NAME: "small" }).model).toBeNull();
    expect(() => read({ READING_ROOM_MODEL_URL: "http://127.0.0.1:1/v1" })).toThrow(
      /MODEL_NAME is missing|MODEL_NAME= is missing/,
    );
    expect(() => read({ ...given, READING_ROOM_MODEL_URL: "file:///etc/passwd" })).toThrow(
      /must be an address/,
    );
  });

  it("keeps an absolute data folder as it is", () => {
    expect(read({ READING_ROOM_DATA: "/var/lib/room" }).dataFolder).toBe("/var/lib/room");
  });

  it.each([
    ["a port that is no number", { PORT: "http" }, /PORT=http must be a whole number/],
    ["a bound of nothing", { READING_ROOM_MAX_PAGES: "0" }, /READING_ROOM_MAX_PAGES=0 must be a whole/],
    ["a port of zero", { PORT: "0" }, /PORT=0 must be/],
    ["a port beyond the last", { PORT: "65536" }, /PORT=65536 must be/],
    ["a port with a fraction", { PORT: "80.5" }, /PORT=80\.5 must be/],
    ["a host with a port", { HOST: "localhost/x" }, /HOST=localhost\/x must be a name or an address/],
    [
      "a database of another kind",
      { DATABASE_URL: "mysql://u:secret@h/d" },
      /DATABASE_URL must begin with postgresql:/,
    ],
    ["a token that is short", { READING_ROOM_TOKEN: "hunter2" }, /READING_ROOM_TOKEN must be 16 to 256/],
    [
      "a door open to others without a token",
      { HOST: "0.0.0.0" },
      /set READING_ROOM_TOKEN to 16 characters or more/,
    ],
    ["an address of the network without a token", { HOST: "192.168.1.20" }, /lets other machines in/],
  ])("refuses %s and says why", (_, given, message) => {
    expect(() => read(given)).toThrow(message);
  });

  it("names every bad value at once", () => {
    expect(() => read({ PORT: "x", DATABASE_URL: "y" })).toThrow(/PORT=x.*DATABASE_URL/s);
  });

  it.each(["mysql://u:secret@h/d", "secret"])("never repeats a secret (%s)", (secret) => {
    let message = "";
    try {
      read({ DATABASE_URL: secret, READING_ROOM_TOKEN: secret });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("DATABASE_URL");
    expect(message).not.toContain("secret");
  });

  it.each(["127.0.0.1", "127.8.9.1", "::1", "localhost"])("lets %s open without a token", (host) => {
    expect(read({ HOST: host }).token).toBeNull();
  });

  it("lets others in when there is a token", () => {
    const token = "0123456789abcdef";
    expect(read({ HOST: "0.0.0.0", READING_ROOM_TOKEN: token })).toMatchObject({ host: "0.0.0.0", token });
  });
});
