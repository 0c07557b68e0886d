import { createServer } from "node:http";
import express from "express";
import { callVendor, isSigned } from "./bare-turn.ts";
import { tellPort } from "./tell-port.ts";

// A program of its own: the same as bare-node-http.ts, on Express 5 with its JSON parser.
const { MESSENGER_GRAPH_URL: graphUrl = "" } = process.env;

const app = express();
app.use(
  express.json({
    verify(request, _, body) {
      const signature = request.headers["x-hub-signature-256"];
      if (typeof signature !== "string" || !isSigned(body, signature)) {
        throw new Error("the signature is wrong");
      }
    },
  }),
);
app.post("/webhooks/messenger", (request, response) => {
  response.sendStatus(200);
  callVendor(graphUrl, request.body);
});
tellPort(createServer(app));
