import { createServer } from "node:http";
import { sharedClock } from "../../measure/clock.ts";
import { tellPort } from "../subjects/tell-port.ts";
import { judgeCall } from "./judge-call.ts";
import type { Arrival } from "./start-fake.ts";

// A program of its own: answers like the vendor's Send API and tells what arrived when, many at once.
const arrived: Arrival[] = [];
let calls = 0;

const server = createServer((request, response) => {
  const at = sharedClock();
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    calls += 1;
    const { method = "GET", url = "/", headers } = request;
    const body = Buffer.concat(chunks).toString();
    const judged = judgeCall({ method, url, authorization: headers.authorization, body });
    if (judged.message !== null) tell([judged.message.user, judged.message.text, at]);
    const reply = JSON.stringify(judged.reply);
    response.writeHead(judged.status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(reply),
    });
    response.end(reply);
  });
});

function tell(arrival: Arrival): void {
  if (arrived.push(arrival) > 1) return;
  setImmediate(() => process.send?.({ arrived: arrived.splice(0), calls }));
}

// Callers wait for their turn longer than node's five seconds, and must not meet a closing connection.
server.keepAliveTimeout = 300_000;
tellPort(server);
