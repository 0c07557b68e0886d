import { useRef, useState } from "preact/hooks";
import type { ItemButton } from "../../item.ts";
import { findPlace } from "../link/find-place.ts";
import type { Point } from "../talk/pending.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { isWebAddress } from "./link-parts.ts";

type Props = {
  readonly buttons: readonly ItemButton[];
  /** Older ones stay usable but step back. */
  readonly fresh: boolean;
  readonly onPress: (label: string, payload: string) => void;
  readonly onPlace: (point: Point) => void;
};

export function ReplyButtons({ buttons, fresh, onPress, onPlace }: Props) {
  const lastPress = useRef(0);
  const share = async (label: string, payload: string) => {
    const point = await findPlace();
    if (point === null) onPress(label, payload);
    else onPlace(point);
  };
  const press = (label: string, payload: string) => {
    // A trembling or doubting finger presses twice; the second press is not another answer.
    const now = Date.now();
    if (now - lastPress.current < DOUBLE_PRESS) return;
    lastPress.current = now;
    onPress(label, payload);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div class={fresh ? "buttons" : "buttons older"} role="group" aria-label={texts.replies}>
      {buttons.map((button) => (
        <OneButton button={button} press={press} share={share} />
      ))}
    </div>
  );
}

/** ms */
const DOUBLE_PRESS = 1000;

function OneButton({
  button,
  press,
  share,
}: {
  readonly button: ItemButton;
  readonly press: (label: string, payload: string) => void;
  readonly share: (label: string, payload: string) => Promise<void>;
}) {
  const { label } = button;
  switch (button.kind) {
    case "reply":
      if (button.wants === "location") {
        return <PlaceButton label={label} share={() => share(label, button.payload)} />;
      }
      return (
        <button type="button" class="button" onClick={() => press(label, button.payload)}>
          {label}
        </button>
      );
    case "call":
      return (
        <a class="button" href={`tel:${button.phone.replace(/[^\d+*#]/g, "")}`}>
          <Icon name="call" />
          {label}
        </a>
      );
    case "url":
      if (!isWebAddress(button.url)) return <span class="text">{label}</span>;
      return (
        <a class="button" href={button.url} target="_blank" rel="noopener noreferrer">
          <Icon name="open" />
          {label}
          <span class="unseen"> ({texts.newWindow})</span>
        </a>
      );
  }
}

/** While the browser asks and looks, the button says so and does nothing, but keeps the keyboard's place. */
function PlaceButton({
  label,
  share,
}: {
  readonly label: string;
  readonly share: () => Promise<void>;
}) {
  const [isLooking, setLooking] = useState(false);
  const press = () => {
    if (isLooking) return;
    setLooking(true);
    void share().finally(() => setLooking(false));
  };
  return (
    <button type="button" class="button" aria-disabled={isLooking} onClick={press}>
      <Icon name="place" />
      {isLooking ? texts.locating : label}
    </button>
  );
}
