import type { Floor } from "../measure/print-floors.ts";
import type { Row } from "./report.ts";
import type { SubjectId } from "./subjects/subject.ts";

/** Our figures beside those of bottender with its sessions in Redis, in the same run. */
export function turnFloors(rows: readonly Row[]): readonly Floor[] {
  const rowOf = (id: SubjectId) => rows.find((it) => it.id === id);
  const peer = rowOf("bottender-redis");
  if (peer === undefined) return [];
  return (["redis", "embedded"] as const).flatMap((store): Floor[] => {
    const ours = rowOf(store);
    if (ours === undefined) return [];
    const ratio = (pick: (row: Row) => number) => pick(ours) / pick(peer);
    const less = (what: string, measured: number, floor: number, aim: number): Floor => ({
      what: `${store}: ${what}`,
      measured,
      better: "less",
      floor,
      aim,
    });
    return [
      {
        what: `${store}: turns per CPU-second, × bottender`,
        measured: ratio((it) => it.turnsPerCpuSecond),
        better: "more",
        floor: 3,
        aim: store === "redis" ? 4.5 : 5,
      },
      less(
        "webhook 200 p99, × bottender",
        ratio((it) => it.latency.webhook.p99),
        1,
        0.7,
      ),
      less(
        "answer sent p50, × bottender",
        ratio((it) => it.latency.answer.p50),
        1.2,
        1,
      ),
      less(
        "answer sent p99, × bottender",
        ratio((it) => it.latency.answer.p99),
        1.2,
        0.8,
      ),
      less(
        "memory after the speed run, × bottender",
        ratio((it) => it.memory),
        0.8,
        0.65,
      ),
      ...(ours.redis === null
        ? []
        : [
            less("round trips to Redis a turn", ours.redis.roundTrips, 4, 3),
            less("commands to Redis a turn", ours.redis.commands, 25, 20),
          ]),
    ];
  });
}
