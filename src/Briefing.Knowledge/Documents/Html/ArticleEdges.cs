using AngleSharp.Dom;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>
/// What stands right before and after the text of an article, and what of it is printed twice: marks of the section above the
/// headline, tools below it, portraits of the authors, pull quotes, headings that nothing follows.
/// </summary>
internal sealed class ArticleEdges(IReadOnlyList<PageLine> lines, PageLine? headline, IReadOnlyList<string> authors)
{
    private const int LongestMark = 60;
    private const int LongestRepeat = 400;
    private const int LongestPortrait = 700;
    private const int MostPortraitLines = 6;
    private const int LargestBox = 60;
    private const int MostPullQuotes = 200;

    /// <summary>Sets aside such lines of an article.</summary>
    public void Trim()
    {
        TrimTop();
        TrimTail();
        SetRepeatsAside();
        SetCrumbsAside();
        SetEmptyHeadingsAside();
    }

    private void TrimTop()
    {
        var head = headline is null ? -1 : Index(headline);
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].Aside is null && lines[i].IsProse, -1);
        if (head > 0 && (first < 0 || first > head))
            for (var i = 0; i < head; i++) lines[i].Aside ??= IsImprint(lines[i]) ? null : SetAsideReason.Navigation;
        for (var i = head + 1; i < first; i++)
        {
            var line = lines[i];
            if (line.Aside is null && line.Kind != BlockKind.Heading && IsCrumb(line) && !IsImprint(line) && !IsPlace(line)) line.Aside = SetAsideReason.Navigation;
        }
    }

    private void TrimTail()
    {
        for (var i = lines.Count - 1; i > lines.Count * 0.4; i--)
        {
            if (!IsPortrait(lines[i])) continue;
            lines[i].Aside ??= SetAsideReason.Interruption;
            if (authors.Contains(lines[i].Text, StringComparer.OrdinalIgnoreCase) && lines[i].Block.ParentElement is { } box) SetPortraitAside(i, box);
        }

        var last = LastText();
        for (var i = last + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Aside is null && (line.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Apparatus || line.Block.LocalName == "tr") && !IsEnd(line)
                && (!line.EndsSentence || line.Kind == BlockKind.Heading) && line.Block.LocalName is not ("p" or "figcaption") && line.Block.Closest("blockquote") is null) line.Aside = SetAsideReason.Navigation;
        }
    }

    /// <summary>A name alone in a box, and what is said there of its bearer.</summary>
    private void SetPortraitAside(int name, IElement box)
    {
        var first = name;
        while (first > 0 && lines[first - 1].IsIn(box)) first--;
        var last = name;
        while (last + 1 < lines.Count && lines[last + 1].IsIn(box)) last++;
        if (last - first > MostPortraitLines || lines.Take(first).Count(line => line.Aside is null && line.IsProse) == 0) return;
        for (var i = first; i <= last; i++) lines[i].Aside ??= SetAsideReason.Interruption;
    }

    private int LastText()
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Aside is null && (lines[i].IsProse || lines[i].Kind is BlockKind.Note || lines[i].Kind is BlockKind.ListItem && !TableRows.IsRecord(lines[i].Block))) return i;
        return lines.Count;
    }

    /// <summary>What an author is and did: it begins with a name of the by-line and goes on in the present tense.</summary>
    private bool IsPortrait(PageLine line)
    {
        if (line.Kind == BlockKind.Heading) return authors.Contains(line.Text, StringComparer.OrdinalIgnoreCase);
        if (line.Text.Length > LongestPortrait || line.Kind is BlockKind.Note) return false;
        foreach (var author in authors)
        {
            if (author.Length < 5 || !line.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line.Text[author.Length..].TrimStart(' ', ',', '(', ')');
            if (rest.Length == 0) return true;
            if (Array.Exists(Verbs, verb => rest.StartsWith(verb, StringComparison.Ordinal) || rest.Contains(", " + verb, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static readonly string[] Verbs =
        ["is a", "is an", "is the", "is our", "is on", "is senior", "is chief", "is professor", "is co", "was a", "covers ", "heads ", "leads ", "directs ", "writes ", "reports ", "teaches ",
         "works ", "joined ", "has ", "serves ", "holds ", "lives ", "specializes ", "specialises ", "edits ", "are "];

    /// <summary>Sets aside a line whose words the article has elsewhere: a pull quote, a lead for small screens.</summary>
    private void SetRepeatsAside()
    {
        var kept = lines.Where(line => line.Aside is null && line.Kind is not (BlockKind.Apparatus or BlockKind.Note) && line != headline && line.Text.Length <= LongestRepeat).ToList();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in kept)
            if (line.Words >= (IsBox(line) ? 5 : 9) && !said.Add(Plain(line.Text))) line.Aside = SetAsideReason.Duplicate;
        var pulled = kept.Where(line => line.Aside is null && line.Words >= 5 && line.Block.Closest("blockquote, aside, figure, q") is not null).Take(MostPullQuotes).ToList();
        if (pulled.Count == 0) return;
        var text = string.Join('\n', lines.Where(line => line.Aside is null).Select(line => line.Text));
        foreach (var line in pulled)
            if (Plain(line.Text) is var words && text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
                line.Aside = SetAsideReason.Duplicate;
    }

    private static bool IsBox(PageLine line) => line.Block.LocalName is "div" or "span" or "blockquote" || line.Block.Closest("blockquote, aside, figure, q") is not null;

    private static string Plain(string words) => words.Trim('“', '”', '"', '\'', '‘', '’', ' ', '«', '»', '.', ',');

    /// <summary>Words alone in a box in the middle of the article: the credit of a picture, a button without that name.</summary>
    private void SetCrumbsAside()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line is { Aside: null, Kind: BlockKind.Paragraph, Text.Length: < 7 } && !line.Text.Any(char.IsLetter)) line.Aside = SetAsideReason.Navigation;
            if (line.Aside is null && line.Kind == BlockKind.Apparatus && line.Block.Closest("figure") is not null && line.Block.Closest("figcaption") is null && IsCrumb(line)) line.Aside = SetAsideReason.Navigation;
            if (line.Aside is not null || line == headline || line.Kind is not BlockKind.Paragraph || line.Block.LocalName is not ("div" or "span" or "section" or "a")) continue;
            if (IsCrumb(line) && line.Text.Length <= 40 && line.Lead < line.Text.Length && !IsImprint(line) && !IsPlace(line) && !line.Text.Any(char.IsAsciiDigit)) line.Aside = SetAsideReason.Navigation;
        }
    }

    /// <summary>Headings, and labels alone, of which all that they head was set aside, or that nothing follows.</summary>
    private void SetEmptyHeadingsAside()
    {
        PageLine? next = null;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.Aside is not null) continue;
            if (line == headline || line.EndsSentence || line.Level == 0 && !(line.Kind == BlockKind.Paragraph && IsCrumb(line)))
            {
                next = line;
                continue;
            }

            var isEnd = line.Level > 1 && (next is null || next.Level > 0 && next.Level <= line.Level && i + 1 < lines.Count && lines[i + 1].Aside is not null);
            if (isEnd || HeadsNothing(i)) line.Aside = SetAsideReason.Related;
            else next = line;
        }
    }

    private bool HeadsNothing(int index)
    {
        if (index + 1 >= lines.Count || lines[index + 1].Aside is null) return false;
        var line = lines[index];
        var box = lines[index + 1].IsIn(line.Block) ? line.Block : line.Block.ParentElement;
        if (box is null || !lines[index + 1].IsIn(box)) return false;
        for (var i = index - 1; i >= 0 && lines[i].IsIn(box); i--)
            if (lines[i].Aside is null || index - i > LargestBox) return false;
        for (var i = index + 1; i < lines.Count && lines[i].IsIn(box); i++)
            if (lines[i].Aside is null || i - index > LargestBox) return false;
        return true;
    }

    private static bool IsCrumb(PageLine line) => line.Text.Length <= LongestMark && !line.EndsSentence && line.Text[^1] is not (':' or ',' or ';' or '”');

    private bool IsImprint(PageLine line) =>
        line.Kind == BlockKind.Apparatus && line.Block.Closest("figcaption, caption") is not null || Byline.IsName(line.Text) || SpokenDate.IsGenre(line.Text) || DateText.Find(line.Text) is not null || Byline.Authors(line.Text) is { IsEmpty: false }
        || authors.Any(author => line.Text.Contains(author, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where and when something was said: a name with a comma in it, a time of day.</summary>
    private static bool IsPlace(PageLine line) => line.Text.Contains(", ", StringComparison.Ordinal) || Transcripts.StageLines.Is(line.Text);

    private static bool IsEnd(PageLine line) => Transcripts.StageLines.Is(line.Text) || Transcripts.SpeakerLabel.OpensLine(line.Text);

    private int Index(PageLine line)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i] == line) return i;
        return -1;
    }
}
