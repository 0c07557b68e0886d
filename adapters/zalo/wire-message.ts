/**
 * The `message` of a consulting message.
 *
 *     {"text":"Ông/bà dùng điện thoại nào ạ?","attachment":{"type":"template","payload":{"buttons":[
 *       {"title":"iPhone","type":"oa.query.hide","payload":"#dl1:WyI4Zj….9f0c iPhone"}]}}}
 *
 *     {"text":"Mở kho ứng dụng.","attachment":{"type":"template","payload":{"template_type":"media",
 *       "elements":[{"media_type":"image","url":"https://chat.example.vn/chat/images/kho.png"}]}}}
 */
export type WireMessage = {
  readonly text: string;
  readonly attachment?: {
    readonly type: "template";
    readonly payload: { readonly buttons: readonly WireButton[] } | WireImage;
  };
};

export type WireImage = {
  readonly template_type: "media";
  readonly elements: readonly [{ readonly media_type: "image"; readonly url: string }];
};

export type WireButton =
  | { readonly title: string; readonly type: "oa.query.hide"; readonly payload: string }
  | {
      readonly title: string;
      readonly type: "oa.open.url";
      readonly payload: { readonly url: string };
    }
  | {
      readonly title: string;
      readonly type: "oa.open.phone";
      readonly payload: { readonly phone_code: string };
    };

/** One call. Zalo takes a message in parts where it is long or has pictures. */
export type WirePart = {
  readonly message: WireMessage;
  /** What may be refused of it: not every OA's package shows buttons and pictures. */
  readonly shape: Shape | "text";
  /** What says the same in words alone. */
  readonly plain: readonly WireMessage[];
};

export type Shape = "buttons" | "images";

/** What the OA can show, and where the library's pictures are to be found, without a slash at the end. */
export type WriteOptions = {
  readonly shapes: ReadonlySet<Shape>;
  readonly imagesUrl: string | null;
};
