// The extension's snippets and the server's completion know the same blocks: each is offered once.
import { CompletionItem, CompletionItemKind, CompletionList, workspace } from 'vscode';
import snippets from '../snippets/campaign.json';

const prefixes = new Set(Object.values(snippets).map((snippet) => snippet.prefix));

// "campaign: marketing" is the server's label of what our snippet calls "campaign marketing".
function isSnippet(item: CompletionItem): boolean {
  const label = typeof item.label === 'string' ? item.label : item.label.label;
  const isBlock = item.kind === CompletionItemKind.Struct || item.kind === CompletionItemKind.Snippet;
  return isBlock && prefixes.has(label.replace(': ', ' '));
}

type Completions = CompletionItem[] | CompletionList | null | undefined;

export function withoutSnippets(completions: Completions): Completions {
  if (!completions || workspace.getConfiguration('editor').get('snippetSuggestions') === 'none') return completions;
  if (Array.isArray(completions)) return completions.filter((item) => !isSnippet(item));
  return new CompletionList(
    completions.items.filter((item) => !isSnippet(item)),
    completions.isIncomplete,
  );
}
