// Runs one lesson on the CPython that is compiled to WebAssembly: reads its job from the standard input, answers
// on the standard output. One process a lesson, so that none sees what another left behind. It needs
// `--experimental-wasm-stack-switching`, or `asyncio.run` has nothing to wait with.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

// Where npm's packages lie is told, since they lie in the cache.
const { loadPyodide } = await import(pathToFileURL(join(process.argv[2], "pyodide", "pyodide.mjs")));
const job = await text(process.stdin);
const session = await readFile(new URL("session.py", import.meta.url), "utf8");
const python = await loadPyodide({
  env: { PYTHONHASHSEED: "0", HOME: "/home/learner", PYTHONUTF8: "1" },
  stdout: () => {},
  stderr: () => {},
});
python.FS.mkdirTree("/home/learner/lesson");
python.FS.chdir("/home/learner/lesson");
python.globals.set("__job__", job);
await python.runPythonAsync("import sys, types\nsession = types.ModuleType('session')\nsys.modules['session'] = session");
python.globals.set("__source__", session);
await python.runPythonAsync("exec(compile(__source__, 'session.py', 'exec'), session.__dict__)");
const answer = await python.runPythonAsync(
  "import json\njson.dumps(session.run_lesson(json.loads(__job__)))",
);
process.stdout.write(answer);
