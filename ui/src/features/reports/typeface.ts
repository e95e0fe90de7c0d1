// A drawing that is shown as a picture sees nothing of the page, the typeface neither: it has to bring its own along.
import regular from "../../../../src-tauri/fonts/Inter-Regular.woff2?url";
import medium from "../../../../src-tauri/fonts/Inter-Medium.woff2?url";
import semibold from "../../../../src-tauri/fonts/Inter-SemiBold.woff2?url";

const FILES = [
  [400, regular],
  [500, medium],
  [600, semibold],
] as const;

let known: Promise<string> | undefined;

/** The rules of a style sheet that holds the typeface itself; empty where it cannot be read. */
export function typeface(): Promise<string> {
  known ??= Promise.all(FILES.map(([weight, file]) => face(weight, file)))
    .then((faces) => faces.join(""))
    // Pages in the system's typeface are better than none.
    .catch(() => "");
  return known;
}

async function face(weight: number, file: string): Promise<string> {
  const bytes = await (await fetch(file)).blob();
  const data = await asData(new Blob([bytes], { type: "font/woff2" }));
  return `@font-face{font-family:"Inter";font-weight:${weight};src:url("${data}") format("woff2")}`;
}

function asData(bytes: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result as string));
    reader.addEventListener("error", () => failed(reader.error ?? new Error()));
    reader.readAsDataURL(bytes);
  });
}

/** A drawing with a style sheet in it. */
export function styled(svg: string, rules: string): string {
  const end = svg.indexOf(">", svg.indexOf("<svg"));
  return end < 0 || rules === "" ? svg : `${svg.slice(0, end + 1)}<style>${rules}</style>${svg.slice(end + 1)}`;
}
