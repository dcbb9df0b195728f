using System.Buffers;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// What a plain text says of itself before its first paragraph, and after its last one: title, by-line, date, masthead. The
/// fragments that say it are classed as headings or apparatus.
/// </summary>
internal sealed class FrontPage
{
    /// <summary>From this length on a fragment is running text, and the front page is over.</summary>
    private const int ShortestParagraph = 150;
    private const int LongestFront = 12;
    private const int LongestEnd = 12;
    private const int LongestMasthead = 90;

    /// <summary>A line that quotes is a statement, not the name of one.</summary>
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”\"„«»");

    private readonly List<Fragment> _fragments;
    private readonly SourceEntry? _entry;
    private readonly int _body;
    private readonly List<DateOnly> _dates = [];
    private ImmutableArray<string> _authors = [];
    private string? _title;

    private FrontPage(List<Fragment> fragments, SourceEntry? entry)
    {
        _fragments = fragments;
        _entry = entry;
        _body = fragments.FindIndex(fragment => fragment.Length >= ShortestParagraph && !fragment.First.StartsWith("http"));
        if (_body < 0) _body = Math.Min(fragments.Count, LongestFront);
        _body = Math.Min(_body, LongestFront);
    }

    public static Imprint Read(string text, List<Fragment> fragments, SourceEntry? entry)
    {
        var page = new FrontPage(fragments, entry);
        page.FindTitle();
        page.ClassFront();
        page.ClassDates();
        return new Imprint { Title = page._title, Authors = page._authors, Dates = [.. page._dates.Distinct().Take(2)] };
    }

    private void FindTitle()
    {
        var known = _entry?.Title is { } title ? Wording.Key(title) : null;
        var candidates = new List<Fragment>();
        for (var i = 0; i < _body; i++)
        {
            var fragment = _fragments[i];
            if (known is not null && Wording.Key(fragment.Words) == known)
            {
                Take(fragment);
                return;
            }

            if (fragment.Kind is null && IsTitle(fragment)) candidates.Add(fragment);
        }

        // "Home Analysis Title": a line that ends with another candidate is the way to it through the site.
        var best = candidates.Find(one => candidates.Exists(other => other != one && IsTrail(other.Words, one.Words)))
            ?? candidates.Find(one => Wording.Count(one.Words) >= 4 && !Wording.IsUpperCase(one.Words) && Headings.Is(one))
            ?? candidates.Find(one => Wording.Count(one.Words) >= 4 && !Wording.IsUpperCase(one.Words))
            ?? candidates.Find(one => Wording.Count(one.Words) >= 3)
            ?? candidates.Find(one => Wording.Count(one.Words) == 2 && _fragments.IndexOf(one) == 0 && Headings.Is(one));
        if (best is not null) Take(best);
    }

    private static bool IsTrail(string trail, string title) =>
        trail.Length > title.Length && title.Length > 12 && trail.EndsWith(title, StringComparison.OrdinalIgnoreCase)
        && Wording.Count(trail.AsSpan(0, trail.Length - title.Length)) <= 8;

    private void Take(Fragment fragment)
    {
        fragment.Kind = BlockKind.Heading;
        _title = fragment.Words;
        foreach (var other in _fragments)
        {
            if (other == fragment || other.Lines.Count > 3 || other.Length > _title.Length + 60) continue;
            var words = other.Words;
            if (IsTrail(words, _title) || Wording.Key(words) == Wording.Key(_title)) other.Kind = BlockKind.Apparatus;
        }
    }

    private static bool IsTitle(Fragment fragment)
    {
        var words = fragment.Words;
        if (words.Length > 160 || !Wording.StartsFresh(words) || Byline.Authors(words).Length > 0 || IsMasthead(words)
            || Transcripts.SpeakerLabel.OpensLine(words)) return false;
        if (DateText.Parse(words) is not null || words.EndsWith(':') || words.StartsWith('(')) return false;
        // Few headlines end with a stop; those that do have a colon in the middle.
        return Headings.Is(fragment) || Wording.EndsSentence(words) && words.Length <= 120 && words.Contains(": ", StringComparison.Ordinal) && !words.AsSpan().ContainsAny(QuotationMarks);
    }

    /// <summary>A line with a number of an issue, a date, a copyright sign.</summary>
    private static bool IsMasthead(string words) =>
        words.Length <= LongestMasthead
        && (words.Contains('©', StringComparison.Ordinal) || HasIssueNumber(words) || words.StartsWith("ISSN", StringComparison.Ordinal) || DateText.Find(words) is not null && !Wording.EndsSentence(words));

    private static bool HasIssueNumber(string words)
    {
        foreach (var mark in (string[])["Vol. ", "No. ", "Issue ", "VOL. ", "NO. "])
            if (words.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && at + mark.Length < words.Length && char.IsAsciiDigit(words[at + mark.Length])) return true;
        return false;
    }

    private void ClassFront()
    {
        var titleAt = _title is null ? -1 : _fragments.FindIndex(fragment => fragment.Kind == BlockKind.Heading && fragment.Words == _title);
        for (var i = 0; i < _body; i++)
        {
            var fragment = _fragments[i];
            if (fragment.Kind is not null) continue;
            var words = fragment.Words;
            if (Byline.Authors(words) is { IsEmpty: false } authors) TakeAuthors(fragment, authors);
            else if (DateText.Parse(words) is { } date) TakeDate(fragment, date);
            else if (IsMasthead(words)) TakeDate(fragment, DateText.Find(words));
            else if (_entry is not null && _entry.Authors.Contains(words, StringComparer.OrdinalIgnoreCase)) TakeAuthors(fragment, [words]);
            else if (i == titleAt + 1 && titleAt >= 0 && i == _body - 1 && IsLoneAuthor(words)) TakeAuthors(fragment, [words]);
            else if (titleAt > 0 && i < titleAt && Headings.Is(fragment)) fragment.Kind = BlockKind.Apparatus;
        }
    }

    /// <summary>A name alone between title and text: words that the text never uses except as that name.</summary>
    private bool IsLoneAuthor(string words)
    {
        if (!Byline.IsName(words) || Wording.IsUpperCase(words) || words.Split(' ').Length > 3) return false;
        var parts = words.Split(' ');
        for (var i = _body; i < _fragments.Count; i++)
        {
            var other = _fragments[i].Words;
            if (other.StartsWith(words + " is ", StringComparison.Ordinal)) return true;
            foreach (var part in parts)
                if (other.Contains(part, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return !parts.Any(part => DocumentWords.Contains(part));
    }

    /// <summary>Dates that stand alone near the top or the bottom; those in the middle head the entries of a chronicle.</summary>
    private void ClassDates()
    {
        for (var i = _body; i < _fragments.Count; i++)
        {
            if (i >= LongestFront && i < _fragments.Count - LongestEnd || _fragments[i].Kind is not null) continue;
            if (_fragments[i].Length > LongestMasthead || DateText.Parse(_fragments[i].Words) is not { } date) continue;
            TakeDate(_fragments[i], date);
            if (_fragments[i - 1].Words.TrimEnd(':') is "Published" or "Date" or "Posted" or "Publication date") _fragments[i - 1].Kind = BlockKind.Apparatus;
        }
    }

    private void TakeAuthors(Fragment fragment, ImmutableArray<string> authors)
    {
        fragment.Kind = BlockKind.Apparatus;
        if (_authors.IsEmpty) _authors = authors;
    }

    private void TakeDate(Fragment fragment, DateOnly? date)
    {
        fragment.Kind = BlockKind.Apparatus;
        if (date is { } day) _dates.Add(day);
    }

    /// <summary>Whether a word often stands alone under a title and is no part of a name: "Summary", "Brussels".</summary>
    internal static bool IsDocumentWord(string word) => DocumentWords.Contains(word);

    /// <summary>Words that stand alone under a title and are no names.</summary>
    private static readonly HashSet<string> DocumentWords = new(
        ("Executive Summary Introduction Abstract Key Points Takeaways Findings Background Context Press Release Statement Remarks Speech "
        + "Transcript Interview News Analysis Opinion Commentary Report Briefing Policy Paper Research Note Working Draft Fact Sheet "
        + "White House Issue Brief Read More Main Story Breaking Latest Updates Update World Politics Europe European Union United "
        + "Nations States International Foreign Affairs Security Council Defence Defense Department Ministry Office Institute Center "
        + "Centre Special Edition Part One Two Three New York Washington Brussels London Moscow Kyiv Paris Berlin Warsaw").Split(' '),
        StringComparer.OrdinalIgnoreCase);
}
