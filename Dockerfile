# Dẫn Lối in one container: the service, its pages and the shipped content, on the embedded store in /data.
# Written by the book, but not yet built by an engine: its steps were only run by hand, in an empty folder.
#
#   docker build -t dan-loi .
#   docker run -p 3000:3000 -v dan-loi-data:/data dan-loi
#   docker run --rm dan-loi dist/bot/cli/main.js check
#
# /data belongs to the user "node" (1000); a folder of the host that is mounted there must, too.

FROM node:22-bookworm-slim AS build
WORKDIR /app
# Scripts of packages are not run; ours, which builds dist/, is run below, when the sources are there.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY bot ./bot
COPY adapters ./adapters
# The build trains the model of the shipped library, so that no first start has to.
COPY intents ./intents
COPY flows ./flows
COPY content ./content
RUN npm run build

FROM node:22-bookworm-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
# TypeScript, 31 MB, comes along as an optional peer of i18next; nothing that runs uses it.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/typescript node_modules/@typescript

FROM node:22-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000
WORKDIR /app
# Owned by root: the service can read its program and its content, and write only to /data.
COPY --from=modules /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY intents ./intents
COPY flows ./flows
COPY content ./content
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
# No shell in between: node is process 1 and gets SIGTERM itself.
ENTRYPOINT ["node"]
CMD ["--max-semi-space-size=4", "dist/bot/main.js"]
