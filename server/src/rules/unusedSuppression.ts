// unused-suppression: a comment that is there to silence a rule and silences nothing.
import { type Span, shift } from "../base/span.ts";
import { remove, replace } from "../base/textEdit.ts";
import { place } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { commentCut } from "./commentCut.ts";
import type { Fix, Report, SuppressionRule, SuppressionUse } from "./rule.ts";
import { quote } from "./wording.ts";

export const unusedSuppression: SuppressionRule = {
  scope: "suppression",
  meta: {
    id: "unused-suppression",
    summary: "A comment that silences a rule where the rule finds nothing.",
    why:
      "A comment that outlives its reason hides the next slip of that kind, and a misspelt name silences nothing at all. " +
      "The fix deletes the name, or the whole comment where nothing else is named; where the comment parts what stands " +
      "above and below it, deleting it is left to you. A name that is a slip away from a rule's is suggested to be that.",
    severity: "warning",
    fix: "safe",
    examples: [
      {
        name: "a slip that was mended, and a name that no rule has",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) <!-- paper-list-disable-entry ⟦year-mismatch⟧ -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018* <!-- paper-list-disable-line ⟦no-venue⟧ -->
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
`,
      },
      {
        name: "one of two names, and comments that cannot be understood",
        text: `# Papers

## Theory

⟦<!-- paper-list-disable-section -->⟧

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]]() <!-- paper-list-disable-entry empty-link ⟦empty-venue⟧ -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler. ⟦<!-- paper-list-disable-author empty-venue -->⟧
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]]() <!-- paper-list-disable-entry empty-link -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
      },
      {
        name: "a name with a slip in it",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]]() <!-- paper-list-disable-entry ⟦emptyLink⟧ -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler. ** <!-- paper-list-disable-line ⟦emty-venue⟧ ⟦no-such⟧ -->
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]]() <!-- paper-list-disable-entry empty-link -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler. ** <!-- paper-list-disable-line empty-venue -->
`,
      },
      {
        name: "comments that silence what is found",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]]() <!-- paper-list-disable-entry empty-link -->
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*

<!-- paper-list-disable empty-venue -->

- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)  [[code]]() <!-- paper-list-disable-line empty-link, repeated-space -->
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang. **

<!-- paper-list-enable empty-venue -->
`,
      },
    ],
  },
  *check(uses, source) {
    for (const use of uses) {
      const message = messageOf(use);
      if (message) yield { span: spanOf(use), message, ...fixOf(use, uses, source) };
    }
  },
};

function messageOf({ comment, name, outcome, meant }: SuppressionUse): string | undefined {
  const form = comment.it.form.text;
  if (outcome === "unknown-form") {
    return `${quote(`paper-list-${form}`)} is no comment that silences rules; correct its name or delete it.`;
  }
  if (!name) return "The comment names no rule, so it silences nothing; name the rules or delete it.";
  if (outcome === "unknown-rule" && meant !== undefined) {
    return `There is no rule ${quote(name.text)}, so nothing is silenced; ${quote(meant)} may be meant.`;
  }
  if (outcome === "unknown-rule") {
    return `There is no rule ${quote(name.text)}, so nothing is silenced; correct the name or delete it.`;
  }
  if (outcome !== "unused") return undefined;
  return form === "enable"
    ? `${quote(name.text)} is not silenced above, so there is nothing to end; delete it.`
    : `${quote(name.text)} is not found here, so there is nothing to silence; delete it.`;
}

/** The name where there is one, else the comment. */
function spanOf({ comment, name }: SuppressionUse): Span {
  return place(name?.span ?? comment.it.span, comment);
}

function fixOf(
  use: SuppressionUse,
  uses: readonly SuppressionUse[],
  source: SourceText,
): Pick<Report, "fix"> {
  const { comment, name, meant } = use;
  if (name && meant !== undefined) {
    const edits = [replace(place(name.span, comment), meant)];
    return { fix: { title: `Write ${quote(meant)}`, safe: false, edits } };
  }
  const stays = uses.some((other) => other.comment === comment && isKept(other));
  if (stays && name) return { fix: safeFix(`Delete ${quote(name.text)} from the comment`, nameCut(use)) };
  const cut = commentCut(place(comment.it.span, comment), source);
  return cut ? { fix: safeFix("Delete the comment", cut) } : {};
}

/** A name that silences something, or will when it is spelled right. */
function isKept(use: SuppressionUse): boolean {
  return messageOf(use) === undefined || use.meant !== undefined;
}

function safeFix(title: string, cut: Span): Fix {
  return { title, safe: true, edits: [remove(cut)] };
}

/** The name with what parts it from the one before. */
function nameCut({ comment, name }: SuppressionUse): Span {
  const { rules } = comment.it;
  const index = rules.indexOf(name!);
  const before = rules[index - 1];
  const after = rules[index + 1];
  const { start, end } = name!.span;
  const cut = before ? { start: before.span.end, end } : { start, end: after?.span.start ?? end };
  return shift(cut, comment.offset);
}
