using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>Text boxes that lift a sentence out of the text around them, which is not to be counted twice.</summary>
internal static class PullQuotes
{
    private const int Shortest = 20;

    /// <summary>A document with more boxes is made of them.</summary>
    private const int MostBoxes = 500;

    /// <summary>The drafts without those of boxes that the text holds as well; these are set aside as duplicates.</summary>
    public static IReadOnlyList<Draft> SetAside(ExtractedText text, IReadOnlyList<Draft> boxed)
    {
        if (boxed.Count is 0 or > MostBoxes) return text.Drafts;
        var words = text.ToString();
        var inBoxes = boxed.ToHashSet();
        var body = string.Join('\n', text.Drafts.Where(draft => !inBoxes.Contains(draft)).Select(draft => Bare(draft.Shown(words))));
        var repeated = new HashSet<Draft>();
        foreach (var draft in boxed)
        {
            var lifted = Bare(draft.Shown(words));
            if (lifted.Length < Shortest || !body.Contains(lifted, StringComparison.OrdinalIgnoreCase)) continue;
            repeated.Add(draft);
            text.SetAside.Add(new SetAside(SetAsideReason.Duplicate, draft.Spans[0], Excerpt.Of(words.AsSpan(draft.Start, draft.Spans[0].Length))));
        }

        return [.. text.Drafts.Where(draft => !repeated.Contains(draft))];
    }

    /// <summary>The words without the marks of quotation that a layout puts around or leaves off.</summary>
    private static string Bare(string words) => string.Concat(words.Where(c => c is not ('“' or '”' or '"' or '„' or '«' or '»'))).Trim().TrimEnd('.', '…');
}
