import type { i18n } from "i18next";
import i18next from "i18next";
import type { Library } from "../../library/library.ts";

/**
 * Fills the braces of one text. i18next knows the texts of a library by address and variant; they are
 * handed over when first said. Values are never read as templates themselves, so nothing that a citizen
 * wrote can be executed.
 */
export function translate(
  library: Library,
  said: { address: string; variant: string; locale: string; template: string },
  values: Readonly<Record<string, string>>,
): string {
  if (!said.template.includes("{")) return said.template;
  const translator = translatorOf(library);
  const key = `${said.address}#${said.variant}`;
  if (translator.getResource(said.locale, NAMESPACE, key) !== said.template) {
    translator.addResource(said.locale, NAMESPACE, key, said.template, { silent: true });
  }
  return translator.t(key, { lng: said.locale, nest: false, replace: values });
}

const NAMESPACE = "texts";
const translators = new WeakMap<Library, i18n>();

function translatorOf(library: Library): i18n {
  const known = translators.get(library);
  if (known !== undefined) return known;
  const translator = i18next.createInstance();
  translator.init({
    initAsync: false,
    lng: "vi",
    fallbackLng: false,
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
    interpolation: { prefix: "{", suffix: "}", escapeValue: false, skipOnVariables: true },
  });
  translators.set(library, translator);
  return translator;
}
