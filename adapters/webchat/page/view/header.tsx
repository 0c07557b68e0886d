import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

/** The server writes the authority's name into the document's title. */
export function Header() {
  return (
    <header class="header">
      <span class="mark">
        <Icon name="signpost" />
      </span>
      <div class="names">
        <h1>{document.title}</h1>
        <p>{texts.subtitle}</p>
      </div>
    </header>
  );
}
