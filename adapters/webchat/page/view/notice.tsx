import type { Link } from "../talk/talk.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** Says when the page is cut off. The box is always there, or screen readers would miss its first words. */
export function Notice({
  link,
  onTakeBack,
}: {
  readonly link: Link;
  readonly onTakeBack: () => void;
}) {
  const sentence = SENTENCES[link];
  return (
    <div class={sentence === null ? "notice" : "notice shown"} role="status">
      {sentence !== null && (
        <p>
          <Icon name="alert" />
          <span>{sentence}</span>
          {link === "replaced" && (
            <button type="button" class="small" onClick={onTakeBack}>
              {texts.takeBack}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const SENTENCES: { readonly [Name in Link]: string | null } = {
  opening: null,
  live: null,
  lost: texts.lost,
  replaced: texts.replaced,
  unknown: texts.noCookies,
};
