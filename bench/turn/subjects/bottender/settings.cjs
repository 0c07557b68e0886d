const { BENCH_REDIS_PORT, BENCH_GRAPH_URL, BENCH_PAGE_ID, BENCH_APP_SECRET } = process.env;

const redis = { host: "127.0.0.1", port: Number(BENCH_REDIS_PORT) };

module.exports = {
  initialState: { step: "start", turn: 0 },
  session: {
    driver: BENCH_REDIS_PORT === undefined ? "memory" : "redis",
    expiresIn: 24 * 60,
    stores: BENCH_REDIS_PORT === undefined ? { memory: { maxSize: 100_000 } } : { redis },
  },
  channels: {
    messenger: {
      enabled: true,
      path: "/webhooks/messenger",
      pageId: BENCH_PAGE_ID,
      accessToken: "bench-page-token",
      appId: "1",
      appSecret: BENCH_APP_SECRET,
      verifyToken: "bench-verify-token",
      origin: BENCH_GRAPH_URL,
    },
  },
};
