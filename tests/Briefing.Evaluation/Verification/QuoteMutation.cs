using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Verification;

/// <summary>A quote made of a statement by one change, with the verdicts that are right for it.</summary>
/// <param name="Kind">The change.</param>
/// <param name="Ask">What a user would write.</param>
/// <param name="Verdicts">What is right.</param>
internal sealed record QuoteMutation(string Kind, string Ask, ImmutableArray<QuoteVerdict> Verdicts)
{
    private const int FewestWords = 7;
    private static readonly string[] Strangers = ["lanterns", "seldom", "velvet", "thirteen", "orchards", "quietly", "copper", "Wednesday"];

    /// <summary>As many changes of the statements' own words as there are kinds, for each of so many statements; the same for the same seed.</summary>
    internal static IEnumerable<QuoteMutation> Of(IReadOnlyList<Statement> statements, int count, int seed)
    {
        var random = new Random(seed);
        var spoken = statements.Where(statement => statement is { Mode: SpeechMode.Direct, Speaker: not null, Modality: Modality.Said, Polarity: Polarity.Affirmed } && !statement.Speaker.Name.Contains('(') && Words(statement).Length >= FewestWords).ToArray();
        for (var i = 0; i < count && spoken.Length > 1; i++)
        {
            var statement = spoken[random.Next(spoken.Length)];
            var other = spoken.Where(one => one.Speaker!.Key != statement.Speaker!.Key).ElementAtOrDefault(random.Next(spoken.Length)) ?? spoken.First(one => one.Speaker!.Key != statement.Speaker!.Key);
            foreach (var mutation in Of(statement, other, random)) yield return mutation;
        }
    }

    private static IEnumerable<QuoteMutation> Of(Statement statement, Statement other, Random random)
    {
        var (words, name, foreign) = (Words(statement), statement.Speaker!.Name, other.Speaker!.Name);
        var at = random.Next(2, words.Length - 2);
        var stranger = Strangers[random.Next(Strangers.Length)];
        yield return new("exact", Asked(name, words), [QuoteVerdict.Exact, QuoteVerdict.CutShort]);
        yield return new("marks and capitals", Asked(name, [.. words.Select((word, i) => i % 3 == 0 ? word.ToUpperInvariant() : word.TrimEnd(',', ';', '.'))]), [QuoteVerdict.Exact, QuoteVerdict.CutShort]);
        yield return new("word replaced", Asked(name, [.. words[..at], stranger, .. words[(at + 1)..]]), [QuoteVerdict.Altered]);
        yield return new("word put in", Asked(name, [.. words[..at], stranger, .. words[at..]]), [QuoteVerdict.Altered]);
        yield return new("word left out", Asked(name, [.. words[..at], .. words[(at + 1)..]]), [QuoteVerdict.Altered]);
        yield return new("negation put in", Asked(name, [.. words[..at], "never", .. words[at..]]), [QuoteVerdict.Altered]);
        yield return new("another speaker", Asked(foreign, words), [QuoteVerdict.SomebodyElses]);
        yield return new("joined", Asked(name, [.. words, .. Words(other)]), [QuoteVerdict.Stitched]);
        yield return new("omission marked", Asked(name, [.. words[..3], "…", .. words[^3..]]), [QuoteVerdict.Shortened, QuoteVerdict.CutShort, QuoteVerdict.Exact]);
        yield return new("scrambled", Asked(name, [.. words.OrderBy(_ => random.Next())]), [QuoteVerdict.NotFound, QuoteVerdict.Altered, QuoteVerdict.Stitched]);
        yield return new("made up", Asked(name, [.. Enumerable.Range(0, 9).Select(_ => Strangers[random.Next(Strangers.Length)])]), [QuoteVerdict.NotFound]);
    }

    private static string Asked(string name, string[] words) => $"Did {name} really say “{string.Join(' ', words).TrimEnd('.', ',')}”?";

    private static string[] Words(Statement statement) => string.Concat(statement.Content.Text.Where(c => c is not ('“' or '”' or '"'))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
