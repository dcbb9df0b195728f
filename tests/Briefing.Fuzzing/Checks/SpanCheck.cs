using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Fuzzing.Checks;

/// <summary>Spans lie in the text, and passages are what their spans say and what their links say.</summary>
internal static class SpanCheck
{
    public static void AreValid(ImmutableArray<TextSpan> spans, string text, string what)
    {
        Promise.That(!spans.IsDefaultOrEmpty, "every passage has spans", $"{what}");
        foreach (var span in spans)
        {
            Promise.That(span.Start >= 0 && span.End <= text.Length && span.Length > 0, "spans lie in the text", $"{what} {span} of {text.Length}");
            Promise.That(!SplitsPair(text, span.Start) && !SplitsPair(text, span.End), "spans split no surrogate pair", $"{what} {span}");
        }
    }

    public static void IsSound(Passage passage, string text, string what)
    {
        AreValid(passage.Spans, text, what);
        Promise.That(passage.Text.Length > 0, "no passage is empty", $"{what} {passage.ToLocator()}");
        Promise.That(PassageText.Join(text, passage.Spans.AsSpan()) == passage.Text, "a passage is what its spans join to", $"{what} {passage.ToLocator()}");
        Promise.That(Passage.TryParseLocator(passage.ToLocator(), out var read) && read.AsSpan().SequenceEqual(passage.Spans.AsSpan()),
            "a link leads to its passage", $"{what} {passage.ToLocator()}");
    }

    /// <summary>Whether each of the inner spans lies in outer ones, between which there is nothing but white space.</summary>
    public static void IsInside(ImmutableArray<TextSpan> inner, ImmutableArray<TextSpan> outer, string text, string promise)
    {
        foreach (var span in inner)
            Promise.That(Covers(outer, span, text), promise, $"{span} in {string.Join(',', outer)}");
    }

    private static bool Covers(ImmutableArray<TextSpan> outer, TextSpan span, string text)
    {
        for (var at = span.Start; at < span.End;)
        {
            var reached = char.IsWhiteSpace(text[at]) ? at + 1 : at;
            foreach (var one in outer)
                if (one.Start <= at && at < one.End) reached = Math.Max(reached, one.End);
            if (reached == at) return false;
            at = reached;
        }

        return true;
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
