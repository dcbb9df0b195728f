using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Reports;

/// <summary>
/// Finds documents of which one holds most of the other (containment, Broder 1997): a reprint, a press copy, a teaser, by its
/// sentences; an edited version, by runs of five words. Two reporters who quote the same speech share its words and not their
/// own, so both kinds are weighed.
/// </summary>
internal static class CopiedText
{
    private const int RunOfWords = 5;

    /// <summary>One in so many runs is looked at: those whose hash is divisible by it, the same in every document.</summary>
    private const int Sample = 8;

    /// <summary>The pairs, in the order of the documents.</summary>
    internal static IEnumerable<(int Left, int Right)> Pairs(StoreSnapshot snapshot, int[] documentOf)
    {
        var sentences = new SharedPieces(snapshot.Documents.Length);
        var runs = new SharedPieces(snapshot.Documents.Length);
        for (var i = 0; i < snapshot.Statements.Length; i++)
        {
            var statement = snapshot.Statements.Read(i);
            if (documentOf[i] < 0 || statement.Claim is not null || statement.Block is BlockKind.Heading or BlockKind.Apparatus) continue;
            // A sentence with two speakers makes two statements and is one sentence.
            if (i > 0 && documentOf[i - 1] == documentOf[i] && snapshot.Statements.Read(i - 1).Passage.Equals(statement.Passage)) continue;
            Add(sentences, runs, documentOf[i], statement);
        }

        return sentences.Copies(fewest: 150, fewestOwn: 60, share: 0.6).Concat(runs.Copies(fewest: 15, fewestOwn: 5, share: 0.6)).Distinct();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(SharedPieces sentences, SharedPieces runs, int document, Statement statement)
    {
        var text = statement.Passage.Text;
        var isOwn = statement.Mode != SpeechMode.Direct;
        var words = new WordHashes(text);
        var (whole, count) = (WordHashes.Start, 0);
        Span<ulong> latest = stackalloc ulong[RunOfWords];
        while (words.Next())
        {
            whole = WordHashes.Join(whole, words.Current);
            latest[count++ % RunOfWords] = words.Current;
            if (count < RunOfWords) continue;
            var run = WordHashes.Start;
            for (var back = RunOfWords; back > 0; back--) run = WordHashes.Join(run, latest[(count - back) % RunOfWords]);
            if (run % Sample == 0) runs.Add(document, run, 1, isOwn);
        }

        if (count > 0) sentences.Add(document, whole, text.Length, isOwn);
    }
}
