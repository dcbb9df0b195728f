using System.Collections.Frozen;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// Transcripts that set the speaker on a line alone and without a colon, as parliaments and press offices print them:
/// "Ilse Vandam (Minister for Ports)", and what she says below. Sections of a paper are headed by names too ("Saudi Arabia"),
/// so the lines must be names of persons, come again, and what stands below must speak to somebody.
/// </summary>
internal static class NamedLines
{
    private const int LongestLine = 90;
    private const int FewestLines = 3;

    /// <summary>The least share of the other paragraphs that there must be lines for.</summary>
    private const double SmallestShare = 0.3;

    /// <summary>The least share of turns that have a word of talk.</summary>
    private const double SpokenShare = 0.5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfTalk =
        new[] { "i", "we", "you", "my", "our", "your", "me", "us", "i’m", "i'm", "we’re", "we're", "thank", "thanks" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The labels at the index of their draft; null where the text is no such transcript.</summary>
    public static LabelCandidate?[]? Find(string text, IReadOnlyList<Draft> drafts)
    {
        var labels = new LabelCandidate?[drafts.Count];
        HashSet<string>? words = null;
        for (var i = 0; i < drafts.Count; i++)
            if (Line(text, drafts[i]) is var (line, end) && SpeakerLabel.TryParse(line + ":", out var label) && label.Form != LabelForm.Question
                && IsPerson(label, words ??= LabelNames.LowerCaseWords(text, drafts)))
                labels[i] = new LabelCandidate(label, end, QuoteFollows: false, IsBold: false, HeadsItem: false);
        return IsTranscript(text, drafts, labels) ? labels : null;
    }

    /// <summary>The first line of a draft that is short and no sentence, and where the words behind it begin; -1 where none do.</summary>
    private static (string Line, int After)? Line(string text, Draft draft)
    {
        if (draft.Spans.Count == 0 || draft.Kind is not (BlockKind.Paragraph or BlockKind.Heading)) return null;
        var first = draft.Spans[0];
        var stretch = text.AsSpan(first.Start, Math.Min(first.Length, LongestLine + 1));
        var end = stretch.IndexOf('\n');
        if (end < 0 && (draft.Spans.Count > 1 || stretch.Length > LongestLine)) return null;
        var line = (end < 0 ? stretch : stretch[..end]).Trim();
        if (line.Length < 4 || line[^1] is '.' or '?' or '!' or ':' or ';' or ',' || !char.IsUpper(line[0])) return null;
        if (end < 0) return (line.ToString(), -1);
        var after = first.Start + end;
        while (after < first.End && char.IsWhiteSpace(text[after])) after++;
        return after < first.End ? (line.ToString(), after) : null;
    }

    private static bool IsPerson(SpeakerLabel label, HashSet<string> lowerCaseWords) =>
        SpeakerLabel.IsPart(label)
        || LabelNames.IsNameLike(label.Base, lowerCaseWords) && LabelNames.MayBeName(label.Base) && (label.Base.Contains(' ', StringComparison.Ordinal) || label.Base.Length < label.Name.Length);

    private static bool IsTranscript(string text, IReadOnlyList<Draft> drafts, LabelCandidate?[] labels)
    {
        var counts = labels.OfType<LabelCandidate>().GroupBy(one => one.Label.Base, StringComparer.Ordinal).Select(group => group.Count()).ToArray();
        var lines = counts.Sum();
        if (lines < FewestLines || counts.Length < 2 || counts.All(count => count == 1)) return false;
        var paragraphs = drafts.Count(draft => draft.Spans.Count > 0 && draft.Kind == BlockKind.Paragraph) - labels.Count(one => one is { After: < 0 });
        if (lines < paragraphs * SmallestShare) return false;
        var spoken = 0;
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] is not null && IsTalk(text, drafts, labels, i)) spoken++;
        return spoken >= lines * SpokenShare;
    }

    /// <summary>Whether the turn that begins here has a question or a word for who speaks or is spoken to.</summary>
    private static bool IsTalk(string text, IReadOnlyList<Draft> drafts, LabelCandidate?[] labels, int from)
    {
        for (var i = from; i < drafts.Count && (i == from || labels[i] is null); i++)
            foreach (var span in drafts[i].Spans)
            {
                var words = text.AsSpan(span.Start, span.Length);
                if (words.Contains('?')) return true;
                foreach (var range in words.SplitAny(' ', '\n', ',', '.', ';', '—', '“', '"'))
                    if (OfTalk.Contains(words[range])) return true;
            }

        return false;
    }
}
