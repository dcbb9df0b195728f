using System.Collections.Immutable;
using System.Text;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Names;

/// <summary>
/// Writes the names of an utterance as the sources write them, before anything else is made of it: misspelt ones ("Marcon"), those
/// without capitals in an utterance that has none ("nato"), and possessives without an apostrophe ("chinas army"). What is quoted
/// stays as it is, as a quote is checked letter for letter.
/// </summary>
/// <param name="questionWords">The words that questions are made of, which are never names.</param>
/// <param name="meant">The question word that a misspelt word may stand for; null where there is none.</param>
internal sealed class NameRepair(IReadOnlySet<string> questionWords, Func<string, string?> meant)
{
    private const int MostWords = 80;

    /// <summary>The utterance with its names as the sources write them, and the misspelt ones with what they were read as.</summary>
    internal (Utterance Utterance, ImmutableArray<NameReading> Readings) Read(Utterance utterance, StoreLexicon lexicon)
    {
        if (utterance.Tokens.Length is 0 or > MostWords) return (utterance, []);
        var quoted = QuotedWords.In(utterance) is { } quote && QuotedWords.IsMarked(utterance, quote) ? quote : null;
        var written = new string?[utterance.Tokens.Length];
        var readings = ImmutableArray.CreateBuilder<NameReading>();
        // Who writes but the first letter large writes names small as well.
        var isSmall = !utterance.Text.Skip(1).Any(char.IsUpper);
        var misspelt = new MisspeltName(utterance, isSmall, lexicon, questionWords, meant);
        for (var at = 0; at < written.Length; at++)
        {
            var token = utterance.Tokens[at];
            if (token.Folded.Length < 2 || token.End == token.Start || (quoted is not null && at >= quoted.From && at < quoted.To) || questionWords.Contains(token.Folded)) continue;
            if (IsKnown(token.Folded, lexicon))
            {
                if (isSmall && IsOnlyName(token.Folded, lexicon)) written[at] = lexicon.Spellings.Written(token.Folded);
            }
            else if (Owner(utterance, at, isSmall, lexicon) is { } owner) written[at] = owner;
            else if (misspelt.Meant(at) is { } name)
            {
                written[at] = lexicon.Spellings.Written(name);
                readings.Add(new NameReading(token.Text, written[at]!));
            }
        }

        if (isSmall) WriteWholeNames(utterance, written, lexicon);
        return written.All(word => word is null) ? (utterance, []) : (Rewritten(utterance, written), readings.ToImmutable());
    }

    private static bool IsKnown(string word, StoreLexicon lexicon) =>
        lexicon.Words.Has(word) || lexicon.People.Named(word).Length > 0 || lexicon.Sources.HasWord(word);

    /// <summary>Whether a known word is only ever a name: one that the documents never write small.</summary>
    private static bool IsOnlyName(string word, StoreLexicon lexicon) => !lexicon.Words.IsOrdinary(word) && lexicon.Spellings.Has(word) && !lexicon.Spellings.IsOfCountry(word);

    /// <summary>"chinas army": what nobody has as a word, and is a name with an s, before a word that may be had.</summary>
    private string? Owner(Utterance utterance, int at, bool isSmall, StoreLexicon lexicon)
    {
        var token = utterance.Tokens[at];
        if (token.IsPossessive || token.Folded.Length < 3 || token.Folded[^1] != 's' || at + 1 == utterance.Tokens.Length || !(isSmall || token.IsCapitalised)) return null;
        var stem = token.Folded[..^1];
        if (questionWords.Contains(stem) || !IsOnlyName(stem, lexicon)) return null;
        return (isSmall ? lexicon.Spellings.Written(stem) : token.Text[..^1]) + "'s";
    }

    /// <summary>"vannevar bush": an ordinary word that stands in a name of several words.</summary>
    private static void WriteWholeNames(Utterance utterance, string?[] written, StoreLexicon lexicon)
    {
        for (var at = 0; at + 1 < written.Length; at++)
        {
            var form = utterance.Tokens[at].Folded;
            for (var to = at + 1; to < Math.Min(written.Length, at + lexicon.People.LongestForm) && !utterance.Tokens[to - 1].IsPossessive; to++)
            {
                form += " " + utterance.Tokens[to].Folded;
                if (lexicon.People.Named(form).IsEmpty || !Enumerable.Range(at, to - at + 1).Any(part => written[part] is not null)) continue;
                for (var part = at; part <= to; part++)
                    if (lexicon.Spellings.Has(utterance.Tokens[part].Folded)) written[part] ??= lexicon.Spellings.Written(utterance.Tokens[part].Folded);
            }
        }
    }

    private static Utterance Rewritten(Utterance utterance, string?[] written)
    {
        var text = new StringBuilder();
        var from = 0;
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] is not { } word) continue;
            var token = utterance.Tokens[at];
            text.Append(utterance.Text, from, token.Start - from).Append(word);
            // The possessive ending stays as the user wrote it.
            from = token.Start + token.Text.Length;
        }

        text.Append(utterance.Text, from, utterance.Text.Length - from);
        return Tokenizer.Split(text.ToString()) with { IsLowerCase = utterance.IsLowerCase };
    }
}
