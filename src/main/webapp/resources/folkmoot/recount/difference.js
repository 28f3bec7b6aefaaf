/**
 * The first place where a count made here and the published one are not the same.
 *
 * @param {{project: string, tied: string[], rho: string | null}[]} here
 * @param {{project: string, tied: string[], rho: string | null}[]} published
 * @returns {{step: number, kind: "MORE" | "LESS" | "PROJECT" | "TIE" | "PRICE", here: string, published: string} |
 *     undefined} the step counts from 1; `here` and `published` are projects, of ties and prices the text; undefined if all is the
 *     same
 */
export function firstDifference(here, published) {
  for (let at = 0; at < Math.max(here.length, published.length); at++) {
    const [ours, theirs] = [here[at], published[at]];
    const found = compare(ours, theirs);
    if (found !== undefined) {
      return { step: at + 1, ...found };
    }
  }
  return undefined;
}

function compare(ours, theirs) {
  if (theirs === undefined) {
    return { kind: "MORE", here: ours.project, published: "" };
  }
  if (ours === undefined) {
    return { kind: "LESS", here: "", published: theirs.project };
  }
  if (ours.project !== theirs.project) {
    return { kind: "PROJECT", here: ours.project, published: theirs.project };
  }
  if (sorted(ours.tied) !== sorted(theirs.tied)) {
    return { kind: "TIE", here: ours.tied.join(", "), published: theirs.tied.join(", ") };
  }
  return ours.rho === theirs.rho ? undefined : { kind: "PRICE", here: ours.rho ?? "", published: theirs.rho ?? "" };
}

function sorted(ids) {
  return JSON.stringify([...ids].sort());
}
