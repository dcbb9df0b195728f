using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Pages;

/// <summary>How one page was read.</summary>
/// <param name="Article">The sentences of the article.</param>
/// <param name="Kept">How many of them are sentences of the document, whole and quotable.</param>
/// <param name="Rest">The sentences and lines of all else.</param>
/// <param name="LeftOut">How many of them stand in no block.</param>
/// <param name="Lost">The sentences that are missing.</param>
/// <param name="Shown">The rest that is there, and words that are neither.</param>
internal sealed record PageScore(int Article, int Kept, int Rest, int LeftOut, IReadOnlyList<string> Lost, IReadOnlyList<string> Shown)
{
    internal static PageScore Of(ReadDocument document, MarkedPage page)
    {
        var sentences = document.Blocks.Where(block => block.Kind != BlockKind.Apparatus).SelectMany(block => block.Sentences)
            .Select(sentence => sentence.Passage.Text).GroupBy(text => text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var lost = page.Article.Where(sentence => !Take(sentences, sentence)).ToList();
        var blocks = document.Blocks.Select(block => block.Flow.Text).ToList();
        foreach (var expected in page.Article.Concat(page.Either).OrderByDescending(words => words.Length)) Remove(blocks, expected);
        var shown = page.Rest.OrderByDescending(words => words.Length).Where(words => Remove(blocks, words)).ToList();
        return new PageScore(
            page.Article.Count, page.Article.Count - lost.Count, page.Rest.Count, page.Rest.Count - shown.Count, lost,
            [.. shown, .. blocks.SelectMany(left => left.Split('\n', StringSplitOptions.TrimEntries)).Where(left => left.Count(char.IsLetter) > 2).Select(left => "? " + left)]);
    }

    private static bool Take(Dictionary<string, int> sentences, string sentence)
    {
        if (sentences.GetValueOrDefault(sentence) == 0) return false;
        sentences[sentence]--;
        return true;
    }

    /// <summary>Takes some words out of the first block that holds them as whole words.</summary>
    private static bool Remove(List<string> blocks, string words)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            for (var at = blocks[i].IndexOf(words, StringComparison.Ordinal); at >= 0; at = blocks[i].IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var end = at + words.Length;
                if (at > 0 && char.IsLetterOrDigit(blocks[i][at - 1]) || end < blocks[i].Length && char.IsLetterOrDigit(blocks[i][end])) continue;
                blocks[i] = blocks[i][..at] + "\n" + blocks[i][end..];
                return true;
            }
        }

        return false;
    }
}
