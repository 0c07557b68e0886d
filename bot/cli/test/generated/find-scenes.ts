import type { Flow } from "../../../flow/flow.ts";
import { waits } from "../../../flow/step.ts";
import type { ChannelKind } from "../../../flow/text.ts";
import { CHANNELS } from "../../../flow/text.ts";
import type { Library } from "../../../library/library.ts";
import { startTalk } from "../../chat/talk.ts";
import { TALK_START } from "../run-talk.ts";
import { samplesFor } from "./samples.ts";
import type { Scene } from "./scene.ts";
import { act, answerButtons, openScene, press, stateOf, waitingIn, write } from "./scene.ts";

/** "flow/step" of a waiting step → a talk that has come to it. */
export type Scenes = ReadonlyMap<string, Scene>;

/** Looks for a way to every waiting step, by answering as a citizen could. */
export function findScenes(library: Library): Scenes {
  const found = new Map<string, Scene>();
  for (const beginning of BEGINNINGS) {
    for (const flow of library.flows.values()) {
      if (hasAll(found, flow)) continue;
      if (flow.channels !== undefined && !flow.channels.includes(beginning.channel)) continue;
      search(begin(library, flow, beginning), flow, found);
    }
  }
  return found;
}

/** Waiting steps of a library, as "flow/step". */
export function waitingSteps(library: Library): readonly string[] {
  return [...library.flows.values()].flatMap((flow) =>
    [...flow.steps.values()].filter(waits).map((step) => `${flow.id}/${step.id}`),
  );
}

/** How a talk may begin: conditions ask for the channel, the hour, the language and for whom one asks. */
type Beginning = {
  readonly channel: ChannelKind;
  readonly now: number;
  readonly first: string | null;
};

const SUNDAY_NIGHT = TALK_START - 12 * 3_600_000;
const BEGINNINGS: readonly Beginning[] = [
  ...CHANNELS.toReversed().map((channel) => ({ channel, now: TALK_START, first: null })),
  { channel: "webchat", now: SUNDAY_NIGHT, first: null },
  { channel: "webchat", now: TALK_START, first: "hỏi hộ" },
  { channel: "webchat", now: TALK_START, first: "tiếng Anh" },
];

function begin(library: Library, flow: Flow, { channel, now, first }: Beginning): Scene {
  const opened = openScene(startTalk(library, channel, now));
  const spoken = first === null ? opened : write(opened, first);
  const action = { kind: "open", flow: flow.id } as const;
  return act(spoken, { kind: "citizen_tapped", label: "", action, library: library.hash });
}

function hasAll(found: Scenes, flow: Flow): boolean {
  return [...flow.steps.values()].every(
    (step) => !waits(step) || found.has(`${flow.id}/${step.id}`),
  );
}

/** Breadth first, so that the way to a step is short. Bounded: many questions make very many ways. */
function search(start: Scene, flow: Flow, found: Map<string, Scene>): void {
  const seen = new Set<string>();
  const visits = new Map<string, number>();
  const queue = [start];
  let acts = 0;
  for (let scene = queue.shift(); scene !== undefined; scene = queue.shift()) {
    const waiting = waitingIn(scene);
    const state = stateOf(scene);
    if (waiting === null || seen.has(state)) continue;
    seen.add(state);
    const key = `${waiting.frame.flow}/${waiting.step.id}`;
    const spot = JSON.stringify([key, waiting.frame.guide]);
    const visited = visits.get(spot) ?? 0;
    visits.set(spot, visited + 1);
    if (!found.has(key) && scene.talk.session?.side === null) found.set(key, scene);
    if (visited >= MOST_VISITS || acts >= MOST_ACTS || hasAll(found, flow)) continue;
    const next = nextScenes(scene);
    acts += next.length;
    queue.push(...next);
  }
}

const MOST_VISITS = 48;
const MOST_ACTS = 12_000;

/** Every answer that could lead on from here. */
export function nextScenes(scene: Scene): readonly Scene[] {
  const waiting = waitingIn(scene);
  if (waiting === null) return [];
  const pressed = answerButtons(scene).map((button) => press(scene, button));
  if (waiting.step.kind !== "ask") return pressed;
  const flow = scene.talk.library.flows.get(waiting.frame.flow);
  const words = flow === undefined ? [] : samplesFor(flow);
  const sent = [
    ...words.map((text) => write(scene, text)),
    act(scene, { kind: "citizen_sent_media", media: "image" }),
    act(scene, { kind: "citizen_sent_location", latitude: 21.0287, longitude: 105.8524 }),
  ];
  return [...pressed, ...sent];
}
