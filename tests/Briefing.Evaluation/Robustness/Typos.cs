using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Evaluation.Robustness;

/// <summary>Misspells one name of an utterance as hasty fingers do: never its first letter, and never so that it becomes another word of the sources.</summary>
/// <param name="lexicon">Whose names and words the utterance is about.</param>
internal sealed class Typos(StoreLexicon lexicon)
{
    private const int ShortestName = 5;
    private const int MostTries = 20;

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The utterance with a typo in one of its names; null where it holds no name that is long enough.</summary>
    internal string? In(string utterance)
    {
        var choice = new SeededChoice(utterance);
        var names = Tokenizer.Split(utterance).Tokens.Where(token => IsName(token.Text)).ToList();
        if (names.Count == 0) return null;
        var token = names[choice.Below(names.Count)];
        var (name, end) = (token.Text, token.Start + token.Text.Length);
        for (var tries = 0; tries < MostTries; tries++)
            if (Misspell(name, choice) is var wrong && wrong != name && !IsKnown(wrong)) return utterance[..token.Start] + wrong + utterance[end..];
        return null;
    }

    /// <summary>Whether a word of an utterance is the name, or part of the name, of somebody the sources know, and no other word of a question.</summary>
    private bool IsName(string word) =>
        word.Length >= ShortestName && char.IsUpper(word[0]) && word.All(char.IsLetter) && lexicon.People.Named(Folded(word)).Length > 0;

    private bool IsKnown(string word) =>
        lexicon.Words.Has(Folded(word)) || lexicon.People.Named(Folded(word)).Length > 0 || lexicon.Sources.Named(Folded(word)).Length > 0;

    /// <summary>Two letters change places, one is doubled, one is left out, or one is the key beside it.</summary>
    internal static string Misspell(string word, SeededChoice choice)
    {
        var at = 1 + choice.Below(word.Length - 1);
        return choice.Below(4) switch
        {
            0 when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word[..at] + word[at] + word[at..],
            2 => word[..at] + word[(at + 1)..],
            _ => word[..at] + Beside(word[at], choice) + word[(at + 1)..],
        };
    }

    private static char Beside(char letter, SeededChoice choice)
    {
        foreach (var row in KeyRows)
            if (row.IndexOf(char.ToLowerInvariant(letter)) is >= 0 and var at)
                return at == 0 ? row[1] : at == row.Length - 1 ? row[at - 1] : row[at + (choice.Below(2) * 2) - 1];
        return letter;
    }

    private static string Folded(string word) => Tokenizer.Split(word).Tokens is [var token] ? token.Folded : word;
}
