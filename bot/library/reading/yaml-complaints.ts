import type { ErrorCode } from "yaml";
import type { Complaint } from "../report.ts";
import { error } from "../report.ts";

/** What a YAML mistake is called and how it is mended. The vendor's own codes are the keys. */
export const YAML_COMPLAINTS: Readonly<Record<ErrorCode, Complaint>> = {
  ALIAS_PROPS: anchors(),
  BAD_ALIAS: anchors(),
  MULTIPLE_ANCHORS: anchors(),
  BAD_PROP_ORDER: anchors(),
  BAD_DIRECTIVE: error(
    "yaml-directive",
    "Dòng bắt đầu bằng dấu % không dùng được ở đây.",
    'Xóa dòng này; nếu là một câu thì đặt trong dấu ngoặc kép "…".',
  ),
  BAD_DQ_ESCAPE: error(
    "bad-escape",
    "Dấu gạch chéo ngược trong ngoặc kép không tạo thành ký tự nào.",
    "Viết hai dấu gạch chéo ngược, hoặc dùng ngoặc đơn '…'.",
  ),
  BAD_INDENT: indentation(),
  BAD_SCALAR_START: error(
    "bad-text-start",
    "Một câu không trong ngoặc kép không được bắt đầu bằng ký tự này.",
    'Đặt cả câu trong dấu ngoặc kép "…".',
  ),
  BLOCK_AS_IMPLICIT_KEY: error(
    "colon-in-text",
    "Dòng này có hai dấu hai chấm, nên máy không biết đâu là câu.",
    'Đặt cả câu trong dấu ngoặc kép "…".',
  ),
  BLOCK_IN_FLOW: error(
    "yaml-syntax",
    "Trong dấu ngoặc không được xuống dòng theo kiểu danh sách.",
    "Viết mỗi mục cách nhau bằng dấu phẩy, hoặc bỏ dấu ngoặc.",
  ),
  DUPLICATE_KEY: error("duplicate-key", "Khóa này đã có ở trên.", "Xóa một trong hai."),
  IMPOSSIBLE: syntax(),
  KEY_OVER_1024_CHARS: error("yaml-syntax", "Tên khóa quá dài.", "Viết tên khóa ngắn lại."),
  MISSING_CHAR: error(
    "missing-mark",
    "Thiếu một dấu: dấu hai chấm sau khóa, dấu phẩy, hoặc dấu đóng ngoặc.",
    "Thêm dấu còn thiếu; một câu có dấu đặc biệt thì đặt trong ngoặc kép.",
  ),
  MULTILINE_IMPLICIT_KEY: error(
    "missing-colon",
    "Dòng này không có dạng `khóa: giá trị`.",
    "Thêm dấu hai chấm và một dấu cách sau khóa, hoặc thụt dòng này vào dưới câu ở trên.",
  ),
  MULTIPLE_DOCS: error(
    "several-documents",
    "Trong tệp có dấu --- chia tệp làm nhiều phần; chỉ phần đầu được đọc.",
    "Xóa dấu --- hoặc tách thành nhiều tệp.",
  ),
  MULTIPLE_TAGS: tags(),
  NON_STRING_KEY: error(
    "bad-key",
    "Khóa phải là chữ.",
    'Đặt khóa trong dấu ngoặc kép "…" nếu đó là số hoặc ngày.',
  ),
  TAB_AS_INDENT: error(
    "tab-indent",
    "Dòng này thụt vào bằng phím Tab.",
    "Thay phím Tab bằng dấu cách.",
  ),
  TAG_RESOLVE_FAILED: tags(),
  RESOURCE_EXHAUSTION: syntax(),
  UNEXPECTED_TOKEN: syntax(),
  BAD_COLLECTION_TYPE: tags(),
};

export const UNQUOTED_BRACE = error(
  "unquoted-brace",
  "Một câu bắt đầu bằng dấu { mà không đặt trong ngoặc kép thì máy đọc thành danh sách.",
  'Đặt cả câu trong dấu ngoặc kép "…".',
);

export const QUOTE_IN_TEXT = error(
  "quote-in-text",
  "Trong câu có dấu ngoặc kép, nên máy tưởng câu đã hết ở đó.",
  "Bên trong câu thì dùng dấu ngoặc cong “…”, còn cả câu đặt trong dấu ngoặc kép.",
);

export const WRONG_BULLET = error(
  "wrong-bullet",
  "Dòng này mở đầu bằng một dấu đầu dòng lạ (thường do chép từ Word).",
  "Thay nó bằng dấu gạch nối - và một dấu cách.",
);

export const CLOSE_DASH = error(
  "wrong-bullet",
  "Sau dấu gạch đầu dòng này thiếu một dấu cách.",
  "Thêm một dấu cách sau dấu gạch.",
);

export const MISSING_DASH = error(
  "bad-indent",
  "Mục này của danh sách thiếu dấu gạch đầu dòng.",
  "Thêm dấu gạch nối - và một dấu cách vào trước nó.",
);

export const LEVEL_WITH_DASHES = error(
  "bad-indent",
  "Dòng này ngang hàng với các mục có dấu gạch mà không có dấu gạch.",
  "Là mục mới thì thêm dấu gạch và một dấu cách; thuộc mục trên thì thụt vào sâu hơn.",
);

export const NOT_DEEPER = error(
  "bad-indent",
  "Dòng này thuộc khóa ở trên mà không thụt vào sâu hơn khóa ấy.",
  "Thêm dấu cách ở đầu dòng cho tới khi nó sâu hơn khóa ấy.",
);

export const STEP_OUTSIDE = error(
  "unknown-key",
  "Bước này nằm ngoài danh sách các bước.",
  "Thêm dấu gạch và một dấu cách vào trước nó, rồi thụt vào bằng các bước khác.",
);

export const SEMICOLON = error(
  "missing-mark",
  "Trong ngoặc, dấu chấm phẩy không ngăn được các mục.",
  "Thay dấu chấm phẩy bằng dấu phẩy.",
);

export const CODE_FENCE = error(
  "yaml-syntax",
  "Dòng này là dấu ``` của Markdown, không thuộc tệp.",
  "Xóa dòng này.",
);

export const DASH_BEHIND_KEY = error(
  "bad-indent",
  "Danh sách không được bắt đầu trên cùng một dòng với khóa.",
  'Xuống dòng và thụt vào trước dấu gạch; là một câu thì đặt trong ngoặc kép "…".',
);

export const TEXT_BEHIND_BLOCK = error(
  "bad-text-start",
  "Sau dấu > hay | ở đầu câu, máy chờ một dòng mới.",
  'Đặt cả câu trong dấu ngoặc kép "…", hoặc xuống dòng ngay sau dấu ấy.',
);

export const KEY_BEHIND_KEY = error(
  "colon-in-text",
  "Trên dòng này có hai khóa liền nhau.",
  "Xuống dòng, thụt vào và thêm dấu gạch nối - trước khóa thứ hai.",
);

export const IN_PARENTHESES = error(
  "colon-in-text",
  "Trong ngoặc tròn có dấu hai chấm, nên máy không biết đâu là câu.",
  'Là một câu thì đặt trong ngoặc kép "…"; là các khóa thì dùng ngoặc nhọn { }.',
);

export const NO_COMMA = error(
  "missing-mark",
  "Trong ngoặc có hai dấu hai chấm mà không có dấu phẩy ở giữa.",
  "Thêm dấu phẩy giữa hai mục; câu có dấu hai chấm thì đặt trong ngoặc kép.",
);

export const EXTRA_MARK = error("yaml-syntax", "Ở đây thừa một dấu.", "Xóa dấu này.");

export const UNQUOTED_BRACKET = error(
  "unquoted-brace",
  "Một câu bắt đầu bằng dấu [ mà không đặt trong ngoặc kép thì máy đọc thành danh sách.",
  'Đặt cả câu trong dấu ngoặc kép "…".',
);

export function anchors(): Complaint {
  return error(
    "anchor-not-allowed",
    "Dấu & và * của YAML (viết một lần, dùng nhiều chỗ) không dùng được ở đây.",
    'Viết lại nội dung ở từng chỗ; nếu là một câu thì đặt trong ngoặc kép "…".',
  );
}

export function tags(): Complaint {
  return error(
    "tag-not-allowed",
    "Dấu ! của YAML (kiểu dữ liệu) không dùng được ở đây.",
    'Xóa từ có dấu !; nếu là một câu thì đặt trong ngoặc kép "…".',
  );
}

function indentation(): Complaint {
  return error(
    "bad-indent",
    "Dòng này thụt vào không đều với các dòng cùng mục.",
    "Thụt các dòng cùng mục vào bằng nhau.",
  );
}

function syntax(): Complaint {
  return error(
    "yaml-syntax",
    "Máy không đọc được đoạn này.",
    'Xem lại dấu ngoặc, dấu phẩy và thụt dòng; câu có dấu đặc biệt đặt trong ngoặc kép "…".',
  );
}
