using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>The full names among a transcript's labels.</summary>
internal static class LabelledNames
{
    /// <summary>Enters a person whom a label names in full, so that the surname in the text means her: "Jane Roe", but no "Captain Roe".</summary>
    internal static void Enter(string label, DocumentPeople people, NameFinder finder, Tokenizer tokenizer)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 2 ? label[..bracket] : label).Trim();
        if (name.Split(' ') is not { Length: > 1 and < 5 } words || !name.Any(char.IsLower) || !MayBeName(words) || people.IsPlaceOrBody(name)) return;
        if (!Array.TrueForAll(words, word => IsNamePart(word, people))) return;

        // "Cllr Roe" is the Cllr Jane Roe whom the text names.
        if (people.WithSurname(words[^1]).Any(bearer => bearer.Reference.Name.Split(' ') is { } full && full.Length > words.Length && words.All(full.Contains))) return;
        var tokens = tokenizer.Cut(name);
        var parts = new List<NamePart>();
        finder.Find(tokens, 0, tokens.Length, new HashSet<string>(), listedOnly: false, parts);
        if (parts is [{ Start: 0 } part] && part.End == tokens.Length) people.Enter(part, tokens);
        else people.Named(name, EntityKind.Person);
    }

    /// <summary>Whether one of the words is not any text's.</summary>
    internal static bool MayBeName(string[] words) => Array.Exists(words, word => !KnownWords.Has(word));

    private static bool IsNamePart(string word, DocumentPeople people) =>
        word.Length > 0 && (char.IsUpper(word[0]) || PersonName.IsParticle(word)) && !people.IsBodyWord(word)
        && !people.Lexicon.People.Roles.Contains(word.ToLowerInvariant()) && !people.Lexicon.People.Titles.ContainsKey(word.ToLowerInvariant().TrimEnd('.'));
}
