// Stored words on the page, character for character. A parser makes a line feed of a bare carriage return, which would move every
// position behind it; a reference keeps it.

export function ExactText({ text }: { text: string }) {
  if (!text.includes("\r")) return text;
  return text.split("\r").map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places.
    <span key={index}>
      {index > 0 && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant.
        <span dangerouslySetInnerHTML={{ __html: "&#13;" }} />
      )}
      {part}
    </span>
  ));
}
