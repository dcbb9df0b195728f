using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding.Languages;

/// <summary>
/// Tells whether an utterance is in another language than English. Names do not count, as those of English questions come from
/// everywhere: only words that sentences of a language are made of, letters of its own where such words are near, and its script.
/// </summary>
internal sealed class LanguageGuess
{
    /// <summary>Knows no other language.</summary>
    internal static readonly LanguageGuess EnglishOnly = new([]);

    /// <summary>How much of the letters must be of another script, as a question in English may hold a foreign name.</summary>
    private const double ScriptShare = 0.5;

    /// <summary>How much of the words must be known of the language.</summary>
    private const double WordShare = 0.25;
    private const double LetterWorth = 0.5;

    private readonly ImmutableArray<Language> _languages;

    internal LanguageGuess(ImmutableArray<Language> languages) => _languages = languages;

    /// <summary>Reads <c>languages.yaml</c> of a folder; without it there is English alone.</summary>
    /// <exception cref="DialogFaultException">The file has a fault.</exception>
    internal static LanguageGuess Load(string folder)
    {
        var path = Path.Combine(folder, LanguageFile.Name);
        return File.Exists(path) ? new(LanguageFile.Parse(LanguageFile.Name, File.ReadAllText(path))) : EnglishOnly;
    }

    /// <summary>The language; null for English, and where it cannot be told.</summary>
    /// <param name="utterance">What the user wrote, before anything in it is mended.</param>
    /// <param name="mentions">The names in it.</param>
    /// <param name="english">Words of English questions.</param>
    internal Language? Of(Utterance utterance, ImmutableArray<Mention> mentions, IReadOnlySet<string> english)
    {
        if (_languages.IsEmpty || utterance.Tokens.IsEmpty) return null;
        if (OfScript(utterance.Text) is { } script) return script;
        var (known, words) = (0, 0);
        foreach (var token in utterance.Tokens)
        {
            if (mentions.Any(mention => mention.Kind is MentionKind.Speaker or MentionKind.Source && !mention.IsDoubtful && IsIn(mention, token, utterance))) continue;
            words++;
            if (english.Contains(token.Folded)) known++;
        }

        if (words == 0) return null;
        var best = _languages.Where(language => language.Scripts.IsEmpty).Select(language => (Language: language, Score: Score(language, utterance))).MaxBy(one => one.Score);
        var needed = utterance.Tokens.Length <= 2 ? 1 : 1.5;
        return best.Score >= needed && best.Score > known && best.Score >= WordShare * words ? best.Language : null;
    }

    /// <summary>How many words are of the language; a word with letters of its own that is not known counts half.</summary>
    private static double Score(Language language, Utterance utterance)
    {
        var score = 0.0;
        foreach (var token in utterance.Tokens)
        {
            if (language.Words.Contains(token.Folded)) score++;
            else if (!token.IsCapitalised && token.Text.AsSpan().ContainsAny(language.LetterSearch)) score += LetterWorth;
        }

        return score;
    }

    private static bool IsIn(Mention mention, Token token, Utterance utterance)
    {
        for (var at = mention.From; at < mention.To && at < utterance.Tokens.Length; at++)
            if (utterance.Tokens[at].Start == token.Start) return true;
        return false;
    }

    private Language? OfScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters == 0) return null;
        var best = _languages.Where(language => !language.Scripts.IsEmpty)
            .Select(language => (Language: language, Share: (double)text.Count(c => language.Scripts.Any(range => c >= range.First && c <= range.Last)) / letters, Own: text.Count(c => language.Letters.Contains(char.ToLowerInvariant(c)))))
            .Where(one => one.Share >= ScriptShare).OrderByDescending(one => one.Own).ThenByDescending(one => one.Share).FirstOrDefault();
        return best.Language;
    }
}
