import { serveControl } from "../../../bot/store/control/serve-control.ts";

/** Serves a control socket without methods until it is killed. */
await serveControl(process.argv[2] ?? "", new Map(), () => {});
process.stdout.write("listening\n");
