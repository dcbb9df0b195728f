using System.Collections.Frozen;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// Interviews without labels: questions in bold or as headings, and what stands below each is the answer. Lists of frequent
/// questions look alike, so somebody must have been spoken to in the lines before, and the answers must say "I".
/// </summary>
internal static class QuestionLines
{
    private const int FewestQuestions = 3;
    private const int LongestQuestion = 300;

    /// <summary>The least share of what stands behind the first question that is a question; in running text they are few.</summary>
    private const double SmallestShare = 0.25;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfTalk =
        new[] { "i", "we", "our", "us", "my", "me", "i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "myself" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfMeeting =
        new[] { "spoke", "speaks", "talked", "talks", "interview", "interviewed", "interviews", "met", "meets", "asked", "asks", "conversation", "visited", "answered", "answers", "told", "tells", "questions" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes turns of the questions ("Q") and answers ("A"); false where the text is no such interview.</summary>
    public static bool Make(string text, IReadOnlyList<Draft> drafts)
    {
        var questions = Enumerable.Range(0, drafts.Count).Where(i => IsQuestion(text, drafts, i)).ToArray();
        if (questions.Length < FewestQuestions || !Holds(text, drafts, 0, questions[0], OfMeeting)) return false;
        var other = drafts.Skip(questions[0]).Count(draft => draft.Kind == BlockKind.Heading && draft.Spans.Count > 0) - questions.Count(i => drafts[i].Kind == BlockKind.Heading);
        if (other * 3 > questions.Length) return false;
        if (questions.Length < (drafts.Count - questions[0]) * SmallestShare) return false;
        var spoken = 0;
        for (var q = 0; q < questions.Length; q++)
            if (Holds(text, drafts, questions[q] + 1, q + 1 < questions.Length ? questions[q + 1] : Math.Min(drafts.Count, questions[q] + 3), OfTalk)) spoken++;
        if (spoken * 2 < questions.Length) return false;
        MakeTurns(text, drafts, questions);
        return true;
    }

    private static void MakeTurns(string text, IReadOnlyList<Draft> drafts, int[] questions)
    {
        var labels = LabelCandidate.In(text, drafts);
        var end = Closing.Start(text, drafts, index => Array.BinarySearch(questions, index) >= 0 || Array.BinarySearch(questions, index - 1) >= 0);
        var isAnswer = false;
        for (var i = questions[0]; i < drafts.Count && i != end; i++)
        {
            if (drafts[i].Spans.Count == 0) continue;
            if (Array.BinarySearch(questions, i) >= 0) (drafts[i].Kind, drafts[i].Label, isAnswer) = (BlockKind.Turn, "Q", true);
            else if (drafts[i].Kind == BlockKind.Heading) isAnswer = false;
            else if (isAnswer && labels[i] is { Label: { Form: LabelForm.Named or LabelForm.UpperCase or LabelForm.Certain } own } named && labels.Count(one => one is { } other && other.Label.Base == own.Base) > 1) named.MakeTurn(drafts[i]);
            else if (isAnswer && drafts[i].Kind is BlockKind.Paragraph or BlockKind.ListItem) (drafts[i].Kind, drafts[i].Label) = (BlockKind.Turn, "A");
        }
    }

    /// <summary>A heading, or a short paragraph, that ends in a question mark and stands above a paragraph.</summary>
    private static bool IsQuestion(string text, IReadOnlyList<Draft> drafts, int at)
    {
        var draft = drafts[at];
        if (draft.Spans.Count == 0 || at + 1 >= drafts.Count || draft.Spans[^1].End - draft.Start > LongestQuestion || text[draft.Spans[^1].End - 1] != '?') return false;
        return draft.Kind is BlockKind.Heading or BlockKind.Paragraph && drafts[at + 1].Kind == BlockKind.Paragraph;
    }

    private static bool Holds(string text, IReadOnlyList<Draft> drafts, int from, int to, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var i = from; i < to && i < drafts.Count; i++)
            foreach (var span in drafts[i].Spans)
                foreach (var range in text.AsSpan(span.Start, span.Length).SplitAny(' ', '\n', ',', '.', ';', '—', '“', '"'))
                    if (words.Contains(text.AsSpan(span.Start, span.Length)[range])) return true;
        return false;
    }
}
