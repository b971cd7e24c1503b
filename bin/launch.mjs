/**
 * What runs on the machine's own Node (20 or later) before anything is installed: plain JavaScript without dependencies.
 * It installs the project's packages if they are not those of the lock file, and hands over to the project's own Node 24.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".reading-room-lock");
const isWindows = process.platform === "win32";
const node = join(modules, "node", "bin", isWindows ? "node.exe" : "node");

/** Runs `script` (a path from the project's root) on Node 24 with `args`, and ends as it ends. */
export function launch(script, args) {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) stop(`Node 20 or later is needed to start; this is ${process.version}.`);
  install();
  // The fourth channel tells the child when this process is gone, however it went.
  const child = spawn(node, [join(root, script), ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      READING_ROOM_LAUNCHED: "1",
      READING_ROOM_FROM: process.cwd(),
    },
  });
  child.on("error", (error) => stop(`The project's Node could not be run (${node}): ${error.message}`));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

/** npm and the shell between it and this process pass no signal on when they are told to end: their going is noticed here. */
function whenOrphaned(end) {
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = parents();
  setInterval(() => parents() === first || end(), 1_000).unref();
}

/** Known on Linux only; elsewhere the nearest parent must do. */
function parentOf(pid) {
  return /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1];
}

function install() {
  const wanted = createHash("sha256")
    .update(read(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(node) && read(stamp) === wanted) return;
  if (existsSync(node) && isInstalledByHand()) return writeFileSync(stamp, wanted);
  const began = Date.now();
  process.stderr.write("Installing packages (once; again only when package-lock.json changes) …\n");
  const done = npm([
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (done.error) stop(`npm could not be run: ${done.error.message}. Install npm, or put it on the PATH.`);
  if (done.status !== 0) stop("npm ci failed; what it said stands above. Mend that and start again.");
  if (!existsSync(node)) {
    stop(
      "npm ci did not put the project's own Node in place: its install script was not run. Start without ignore-scripts.",
    );
  }
  writeFileSync(stamp, wanted);
  process.stderr.write(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** Whether `npm ci` has been run without us: npm's own record in `node_modules` then says the same as the lock file. */
function isInstalledByHand() {
  const wanted = JSON.parse(read(join(root, "package-lock.json"))).packages;
  const found = JSON.parse(read(join(modules, ".package-lock.json")) || '{"packages":{}}').packages;
  return Object.entries(wanted).every(([path, { integrity, optional }]) => {
    return path === "" || (found[path] ? found[path].integrity === integrity : optional === true);
  });
}

/** npm must not run on the Node inside `node_modules`, which `npm ci` takes away under its feet. */
function npm(args) {
  const isOurs = (path) => path.startsWith(modules + sep);
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[pathName] = (env[pathName] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join("node_modules", ".bin")))
    .join(delimiter);
  // Settings of an outer npm run concern that run; a production environment must not leave out what builds the pages.
  delete env.NODE_ENV;
  const { npm_execpath: script, npm_node_execpath: runner } = process.env;
  const options = { cwd: root, env, stdio: ["ignore", 2, 2] };
  if (script?.endsWith(".js") && runner && !isOurs(runner))
    return spawnSync(runner, [script, ...args], options);
  return spawnSync("npm", args, { ...options, shell: isWindows });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
