import { checkCalls } from "./checks/check-calls.ts";
import { checkCanned } from "./checks/check-canned.ts";
import { reportMissingEnglish } from "./checks/check-english.ts";
import { checkFlowsTogether, reportIdleIntents } from "./checks/check-flows-together.ts";
import { checkPhrases } from "./checks/check-phrases.ts";
import { compileAddress } from "./compile/compile-address.ts";
import { compileCalendar } from "./compile/compile-calendar.ts";
import { compileCommands } from "./compile/compile-commands.ts";
import { compileDirectory } from "./compile/compile-directory.ts";
import { compileFaqs } from "./compile/compile-faqs.ts";
import { compileFlow } from "./compile/compile-flow.ts";
import { compileIntents } from "./compile/compile-intents.ts";
import { compileLimits } from "./compile/compile-limits.ts";
import { compilePlaces } from "./compile/compile-places.ts";
import { compileScam } from "./compile/compile-scam.ts";
import { compileSentences } from "./compile/compile-sentences.ts";
import { compileTeams } from "./compile/compile-teams.ts";
import { compileTranslations, reportUnusedTranslations } from "./compile/compile-translations.ts";
import { collectContacts } from "./compile/contacts.ts";
import { draftFlow, flowIdOf } from "./compile/draft-flow.ts";
import { newEnglishCount } from "./compile/english-count.ts";
import { collectSharedOptions } from "./compile/options-of-slot.ts";
import type { World } from "./compile/world.ts";
import type { Finding } from "./finding.ts";
import type { LibraryContent } from "./library.ts";
import type { Shelf } from "./read-shelf.ts";
import { readShelf } from "./read-shelf.ts";
import { withEnglishRemedy } from "./remedy-in-english.ts";
import { sortFindings } from "./sort-findings.ts";
import type { SourceFile } from "./source-file.ts";

/** Everything that is wrong with a library's files, without making it ready for use. */
export function checkFiles(
  files: readonly SourceFile[],
  today: string | null,
): { readonly content: LibraryContent; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const shelf = readShelf(files, findings);
  const content = compileContent(shelf, today);
  const told = findings.map((it) => (shelf.english.has(it.file) ? withEnglishRemedy(it) : it));
  return { content, findings: sortFindings(told) };
}

function compileContent(shelf: Shelf, today: string | null): LibraryContent {
  const intents = compileIntents(shelf.all("intents"));
  const directory = compileDirectory(shelf.one("directory").own, today);
  const spareDirectory = compileDirectory(shelf.one("directory").spare, null);
  const teams = compileTeams(shelf.one("teams").own, new Set(directory.keys()));
  const translations = compileTranslations(shelf.all("locale"));
  const drafts = shelf.all("flow").flatMap((document) => draftFlow(document) ?? []);
  const world: World = {
    flowIds: new Set(shelf.paths("flow").map(flowIdOf)),
    slotsOfFlow: new Map(drafts.map(({ id, slots }) => [id, slots])),
    intents,
    teamIds: new Set(teams.keys()),
    directory,
    contacts: collectContacts(directory),
    spareDirectory,
    usedSpares: new Set(),
    attachable: shelf.attachable,
    translations,
    sharedOptions: collectSharedOptions(drafts),
    english: newEnglishCount(),
    today,
  };
  const flows = new Map(drafts.map((draft) => [draft.id, compileFlow(draft, world)]));
  const { flowOfIntent, anyFlow } = checkFlowsTogether(drafts, flows);
  const limits = compileLimits(shelf.one("limits").own);
  checkCalls(drafts, flows, limits.depth);
  // A flow that cannot be read may start what seems idle.
  const isWhole = drafts.length === world.flowIds.size && drafts.every((it) => it.isWhole);
  if (isWhole) reportIdleIntents(shelf.all("intents"), intents, flowOfIntent);
  const faqs = compileFaqs(shelf.all("faq"), world);
  const sentences = compileSentences(shelf.one("sentences"), world);
  const scam = compileScam(
    {
      official: shelf.one("scam_official").own,
      links: shelf.one("scam_links").own,
      tactics: shelf.one("scam_tactics").own,
      examples: shelf.one("scam_examples").own,
    },
    world,
  );
  checkCanned(shelf.one("canned").own, world);
  reportMissingEnglish(world.english);
  const commands = compileCommands(shelf.one("commands"));
  const phrased = { intents: shelf.all("intents"), faqs: shelf.all("faq") };
  checkPhrases(phrased, { intents, faqs }, commands);
  reportUnusedTranslations(shelf.all("locale"), translations);
  return {
    flows,
    faqs,
    intents,
    flowOfIntent,
    anyFlow,
    ...commands,
    sentences,
    directory: withUsedSpares(world),
    address: compileAddress(shelf.one("address").own),
    calendar: compileCalendar(shelf.one("calendar").own),
    places: compilePlaces(shelf.one("places").own, directory, world.today),
    teams,
    limits,
    scam,
  };
}

/** Shipped sentences keep the hotlines they name, behind the library's own entries. */
function withUsedSpares({
  directory,
  spareDirectory,
  usedSpares,
}: World): LibraryContent["directory"] {
  const spares = [...spareDirectory].filter(([key]) => usedSpares.has(key) && !directory.has(key));
  return new Map([...directory, ...spares]);
}
