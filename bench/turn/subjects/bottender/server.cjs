// What `bottender start` does, on a free port that is told to the program that started us.
const { bottender } = require("bottender");
const express = require("express");
const bodyParser = require("body-parser");

const app = bottender({ dev: false });
const handle = app.getRequestHandler();

app.prepare().then(() => {
  const server = express();
  const verify = (request, _, body) => {
    request.rawBody = body.toString();
  };
  server.use(bodyParser.json({ verify }));
  server.all("*", (request, response) => handle(request, response));
  const listening = server.listen(0, "127.0.0.1", () => {
    process.send({ port: listening.address().port });
  });
  process.on("disconnect", () => process.exit(0));
});
