using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Sources without a name: "two officials in Washington", "the report".</summary>
internal sealed class DescribedSources(Token[] tokens, MentionPlaces places, CueLexicon cues, PeopleLexicon people)
{
    private const int LongestDescription = 4;

    private Token[] Tokens => tokens;

    /// <summary>A phrase without a name, judged by its first head noun: "two officials in Washington", "the report".</summary>
    internal SourcePhrase EndingAt(int from, int end)
    {
        var start = end;
        var head = end - 1;
        if (end - 2 > from && Tokens[end - 1].Lower is "them" or "us" or "those" && Tokens[end - 2].Is("of")) start = end - 2;
        for (var level = 0; level < 4; level++)
        {
            var phrase = BaseStart(from, start);
            if (phrase >= start) return SourcePhrase.Nothing;
            head = start - 1;
            start = phrase;
            if (start - 2 < from || !Tokens[start - 1].IsWord || !Vocabulary.NounLinks.Contains(Tokens[start - 1].Lower)) break;
            var outer = start - 2;
            if (IsQualified(from, outer + 1))
            {
                start = outer;
                continue;
            }

            if (!Tokens[outer].IsWord || Vocabulary.EndsNounPhrase(Tokens[outer].Lower) || (Vocabulary.Determiners.Contains(Tokens[outer].Lower) && !IsNumber(outer))) break;
            if (Tokens[start - 1].Lower is not ("of" or "for") && !IsRole(outer) && !(IsNumber(outer) && IsNumber(head))) break;
            start--;
        }

        // "Jane Roe of the harbour office"
        if (head + 1 < end && places.EndingAt(head + 1) is { Kind: MentionKind.Name, Entity.MayBePerson: true } placed && Tokens[head + 1].Lower is "of" or "from" or "at")
            return NamedSources.Named(Math.Min(start, placed.Start), end, placed);
        var noun = Tokens[head];
        if (IsNumber(head)) return new SourcePhrase(start, end, SourceKind.Role, [], true);
        if (!noun.IsWord || Vocabulary.Determiners.Contains(noun.Lower)) return SourcePhrase.Nothing;
        var plural = noun.Lower.EndsWith('s') || noun.Lower is "people" or "men" or "women" or "police" or "media";
        if (cues.OwnDocument.Contains(noun.Lower) && head > start && Tokens[start].Lower is "the" or "this" or "our" or "my")
            return new SourcePhrase(start, end, SourceKind.OwnDocument, [], plural);
        if (cues.Voiceless.Contains(noun.Lower)) return SourcePhrase.Nothing;
        return new SourcePhrase(start, end, IsRole(head) ? SourceKind.Role : SourceKind.Thing, [], plural);
    }

    /// <summary>Whether an adjective stands behind the noun it is of: "people <c>familiar</c> with the talks", "an official <c>briefed</c> on them".</summary>
    internal bool IsQualified(int from, int end) =>
        end - 2 >= from && Tokens[end - 1] is { IsWord: true, IsCapital: false } && !IsRole(end - 1) && IsRole(end - 2) && places.At(end - 1) is null
        && !Vocabulary.EndsNounPhrase(Tokens[end - 1].Lower);

    /// <summary>"Four in ten", "one of them", "several of the voters".</summary>
    private bool IsNumber(int token) => Vocabulary.Quantities.Contains(Tokens[token].Lower);

    /// <summary>Where "harbour master Jane Roe", "retired ferry pilot Jane Roe" begins; the start itself where the words before a name do not describe it.</summary>
    internal int Before(int from, int start, Mention mention)
    {
        if (mention.Kind != MentionKind.Name || mention.Entity is not { MayBePerson: true }) return start;
        var mayBeCapital = mention.Start < mention.NameStart && (start - 1 == from || IsAcronym(Tokens[start - 1]) || (start - 2 >= from && Tokens[start - 2].Kind is not (TokenKind.Word or TokenKind.Possessive))); // before a bare name it would be part of the name
        var at = start;
        if ((mayBeCapital || !Tokens[start - 1].IsCapital) && (!Tokens[start - 1].Lower.EndsWith('s') || Tokens[start - 1].Lower.EndsWith("ss", StringComparison.Ordinal)) && places.At(start - 1) is null)
            while (at > from && at > start - LongestDescription && Tokens[at - 1].IsWord && (Describes(Tokens[at - 1]) || (at == start && people.Titles.ContainsKey(Tokens[at - 1].Lower)))) at--;
        return Employer(from, at, mention) ?? at;
    }

    /// <summary>Where the one for whom somebody works begins: "Roe campaign spokesman Piet Loos".</summary>
    private int? Employer(int from, int at, Mention mention)
    {
        if (mention.NameStart - 1 < at || Tokens[mention.NameStart - 1].IsCapital || !IsRole(mention.NameStart - 1)) return null;
        while (at > from && at > mention.NameStart - LongestDescription && places.EndingAt(at) is null && Tokens[at - 1] is { IsWord: true, IsCapital: false } && Describes(Tokens[at - 1])) at--;
        if (places.EndingAt(at) is not { Kind: MentionKind.Name } employer || employer.Start < from) return null;
        var start = employer.Start;
        // "super PAC spokeswoman Jane Roe"
        if (employer.End == start + 1 && IsAcronym(Tokens[start]) && start > from && Tokens[start - 1] is { IsWord: true, IsCapital: false } kind && Describes(kind)) start--;
        return start;
    }

    /// <summary>"PAC" in "super PAC spokeswoman": what somebody works for, and no part of the name.</summary>
    private static bool IsAcronym(Token word) => word.Text.Length is > 1 and < 6 && word.Text.All(char.IsUpper);

    private bool Describes(Token word) =>
        !Vocabulary.EndsNounPhrase(word.Lower) && !Vocabulary.Determiners.Contains(word.Lower) && !Vocabulary.IsAdverb(word.Lower)
        && !Vocabulary.PlainPasts.Contains(word.Lower) && !cues.Verbs.ContainsKey(word.Lower) && !word.Lower.EndsWith("ing", StringComparison.Ordinal);

    private int BaseStart(int from, int end)
    {
        var at = end;
        while (at > from && at > end - 9)
        {
            var token = Tokens[at - 1];
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number)) break;
            if (token.IsWord && places.At(at - 1) is null && !token.Is("one") && Vocabulary.EndsNounPhrase(token.Lower)) break;
            at--;
            if (token.IsWord && Vocabulary.Determiners.Contains(token.Lower) && places.At(at) is null) break;
        }

        return at;
    }

    /// <summary>Whether a word names people or a body by what they do.</summary>
    internal bool IsRole(int token) =>
        Tokens[token].IsWord && people.SpeakingNouns.Contains(Tokens[token].Lower);
}
