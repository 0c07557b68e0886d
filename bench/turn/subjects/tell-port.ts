import type { Server } from "node:http";

/** Opens a server on a free port of this machine and tells the program that started us which. */
export function tellPort(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null) process.send?.({ port: address.port });
  });
  process.on("disconnect", () => process.exit(0));
}
