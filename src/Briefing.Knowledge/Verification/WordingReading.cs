using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;

namespace Briefing.Knowledge.Verification;

/// <summary>Reads an alignment of an asked wording with a window: which statements, whose voice, what differs, what is cut off.</summary>
internal static class WordingReading
{
    /// <summary>The wording that was found; null where nothing agrees.</summary>
    /// <param name="text">The text that was looked for.</param>
    /// <param name="asked">All its words.</param>
    /// <param name="part">The first word of the part that was aligned.</param>
    /// <param name="window">The window it was aligned with.</param>
    /// <param name="pairs">The alignment, whose asked words count from <paramref name="part"/>.</param>
    internal static FoundWording? Of(string text, ImmutableArray<WordingToken> asked, int part, WordingWindow window, ImmutableArray<AlignedPair> pairs)
    {
        if (pairs.IsEmpty) return null;
        var (from, to) = (part + pairs[0].Asked, part + pairs[^1].Asked + 1);
        var sources = pairs.Where(pair => pair.Source >= 0).Select(pair => window.Tokens[pair.Source]).ToArray();
        var (first, last) = (sources[0], sources[^1]);
        var (opening, closing) = (window.SentenceAt(first.Start), window.SentenceAt(last.Start));
        double met = 0;
        int run = 0, longest = 0;
        foreach (var pair in pairs)
        {
            var isSame = pair is { Asked: >= 0, Source: >= 0 } && asked[part + pair.Asked].IsSame(window.Tokens[pair.Source]);
            if (isSame) met += asked[part + pair.Asked].Weight;
            run = isSame ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var statements = Enumerable.Range(opening, closing - opening + 1).Select(sentence => StatementOf(window, sentence, sources)).ToImmutableArray();
        return new FoundWording
        {
            Statements = [.. statements.Select(spoken => spoken.Statement)],
            Asked = new TextSpan(asked[from].Start, asked[to - 1].End),
            Difference = WordingDifference.Of(text, asked.AsSpan()[part..], window, WithoutCue(window, opening, [.. statements.Select(spoken => spoken.Statement)], pairs)),
            Share = met / Math.Max(1e-9, asked.Sum(token => token.Weight)),
            Agreement = met / Math.Max(1e-9, asked[from..to].Sum(token => token.Weight)),
            Voice = statements.MaxBy(spoken => spoken.Words).Voice,
            Before = window.Text[window.StartOf(opening)..first.Start].Trim(),
            After = window.Text[last.End..window.EndOf(closing)].Trim(),
            LongestRun = longest,
            Tokens = (from, to),
        };
    }

    /// <summary>
    /// The pairs without the words of a cue in the middle of what a speaker says: who leaves "she told the paper" out of a quote
    /// has left out nothing of it.
    /// </summary>
    private static ImmutableArray<AlignedPair> WithoutCue(WordingWindow window, int opening, ImmutableArray<Statement> statements, ImmutableArray<AlignedPair> pairs)
    {
        if (!pairs.Any(pair => pair.Asked < 0) || statements.All(statement => statement.Mode is not (SpeechMode.Direct or SpeechMode.Mixed))) return pairs;
        var contents = statements.Select(ContentSpans.Of).ToArray();
        return [.. pairs.Where(pair => pair.Asked >= 0 || !IsCue(pair.Source))];

        bool IsCue(int source)
        {
            var at = window.SentenceAt(window.Tokens[source].Start);
            return statements[at - opening].Mode is SpeechMode.Direct or SpeechMode.Mixed && contents[at - opening].Count([window.Tokens[source].Start - window.StartOf(at)]) == 0;
        }
    }

    /// <summary>The statement of a sentence whose content holds most of the words, with the voice in which it has them.</summary>
    private static (Statement Statement, WordingVoice Voice, int Words) StatementOf(WordingWindow window, int sentence, WordingToken[] matched)
    {
        var (start, end) = (window.StartOf(sentence), window.EndOf(sentence));
        var offsets = matched.Where(token => token.Start >= start && token.End <= end).Select(token => token.Start - start).ToArray();
        var choices = window.Sentences[sentence].Select(statement => (Statement: statement, Inside: ContentSpans.Of(statement).Count(offsets))).ToArray();
        var (chosen, inside) = choices.MaxBy(choice => (choice.Statement.Speaker is null ? 0 : choice.Inside, choice.Inside));
        return (chosen, VoiceOf(chosen, inside, offsets), offsets.Length);
    }

    private static WordingVoice VoiceOf(Statement statement, int inside, int[] offsets)
    {
        if (statement.Mode == SpeechMode.Narration || statement.AscribedTo is not null || 2 * inside < offsets.Length) return WordingVoice.Author;
        if (statement.Mode == SpeechMode.Direct) return WordingVoice.Own;
        if (statement.Mode == SpeechMode.Indirect) return WordingVoice.Reported;
        var quoted = QuotedRuns.Of(statement.Passage.Text);
        var own = offsets.Count(offset => quoted.Exists(run => run.Start.Value <= offset && offset < run.End.Value));
        return 5 * own >= 4 * inside ? WordingVoice.Own : WordingVoice.Reported;
    }
}
