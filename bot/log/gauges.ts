import { Gauge, Registry } from "prom-client";

/** Values that stand still until somebody looks: name → what it is, and its labels. */
const GAUGES = {
  waiting_events: { help: "Events that wait for their turn", labels: [] },
  oldest_event_seconds: { help: "How long the oldest of them has waited", labels: [] },
  owed_messages: { help: "Messages that are still to be sent", labels: [] },
  dead_letters: { help: "What could not be worked on or sent", labels: [] },
  journal_rows: { help: "Rows that the archive has not taken in yet", labels: [] },
  open_cases: {
    help: "Open cases by where they stand in the channel's time for replies",
    labels: ["channel", "zone"],
  },
  token_age_seconds: { help: "Since the access token was renewed", labels: ["channel", "account"] },
  token_usable: { help: "1: messages can be sent with it", labels: ["channel", "account"] },
} as const satisfies Record<string, { help: string; labels: readonly string[] }>;

export type GaugeReading = {
  readonly gauge: keyof typeof GAUGES;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
};

/** Prints what was read, and nothing for what was not: a value that is not known must not look like 0. */
export async function printGauges(readings: readonly GaugeReading[]): Promise<string> {
  const registry = new Registry();
  for (const { gauge, value, labels = {} } of readings) {
    const name = `dan_loi_${gauge}`;
    const { help, labels: labelNames } = GAUGES[gauge];
    const known = registry.getSingleMetric(name);
    const settings = { name, help, labelNames: [...labelNames], registers: [registry] };
    const printed = known instanceof Gauge ? known : new Gauge<string>(settings);
    printed.set({ ...labels }, value);
  }
  return registry.metrics();
}
