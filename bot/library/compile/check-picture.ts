import { didYouMean } from "../nearest-word.ts";
import type { Path } from "../reading/positions.ts";
import { error, quote } from "../report.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn } from "./flow-scope.ts";

/** A picture or file must lie below content/, or be an https address. */
export function checkPicture(scope: FlowScope, source: string, path: Path): void {
  if (path.at(-1) === "image" && !PICTURE.test(source)) {
    complainIn(scope, path, unsupported(source));
  }
  if (source.startsWith("https://") || scope.world.attachable.has(source)) return;
  complainIn(
    scope,
    path,
    error(
      "missing-image",
      `Không có tệp ${quote(source)} trong thư mục content.`,
      didYouMean(source, scope.world.attachable, "Chép tệp vào content/images, hoặc sửa lại tên."),
    ),
  );
}

function unsupported(source: string) {
  return error(
    "unsupported-picture",
    `Không kênh nào hiện được ảnh ${quote(source)}.`,
    "Lưu ảnh thành tệp .png, .jpg hoặc .svg.",
  );
}

/** An address without an ending may well be a picture. */
const PICTURE = /\.(?:svg|png|jpe?g|gif)(?:\?.*)?$|\/[^./]*$/iu;
