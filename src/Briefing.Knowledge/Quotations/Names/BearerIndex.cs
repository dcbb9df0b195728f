using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>How a part of a name stands for its bearer, the usual way first.</summary>
internal enum NameShare
{
    /// <summary>The surname, with or without its small words, in any spelling.</summary>
    Surname,

    /// <summary>The first of two surnames, or several words at the end of the name.</summary>
    PartOfSurname,

    /// <summary>The given name.</summary>
    Given,
}

/// <summary>The people of a document by the parts of their names.</summary>
internal sealed class BearerIndex(GivenNames given)
{
    /// <summary>So many bearers of one name are never told apart.</summary>
    private const int MostBearers = 40;

    private static readonly NameShare[] Shares = [NameShare.Surname, NameShare.PartOfSurname, NameShare.Given];

    private readonly Dictionary<string, List<(Entity Bearer, NameShare Share)>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal);

    internal void Add(Entity person)
    {
        var words = PersonName.Words(person.Reference.Name);
        if (words.Length == 0) return;
        var surname = PersonName.Surname(words);
        Surname(surname, person);
        if (words.Length == 1) return;
        Surname(words[^1], person);
        if (given.StandsFirst(PersonKey.Of(words[0]))) Surname(words[0], person);
        else Note(PersonKey.Of(words[0]), person, NameShare.Given);
        for (var first = 1; first < words.Length - 1; first++)
        {
            var isParticle = PersonName.IsParticle(words[first].ToLowerInvariant());
            if (words[first].EndsWith('.') || (words[first].Length < 3 && !isParticle)) continue;
            Note(PersonKey.Of(string.Join(' ', words[first..])), person, isParticle ? NameShare.Surname : NameShare.PartOfSurname);
            var end = first;
            while (end < words.Length - 1 && PersonName.IsParticle(words[end].ToLowerInvariant())) end++;
            if (isParticle && end < words.Length - 1) Note(PersonKey.Of(string.Join(' ', words[first..(end + 1)])), person, NameShare.Surname);
            if (!isParticle) Note(PersonKey.Of(words[first]), person, NameShare.PartOfSurname);
        }
    }

    /// <summary>Who has this part in the usual way, else in a less usual one; empty where nobody has it.</summary>
    internal (IReadOnlyList<Entity> Bearers, NameShare Share) Find(string part)
    {
        if (!_keys.TryGetValue(part, out var keys)) _keys[part] = keys = KeysOf(part);
        foreach (var share in Shares)
            foreach (var key in keys)
                if (Of(key, share) is { } bearers) return (bearers, share);
        return ([], NameShare.Surname);
    }

    /// <summary>The keys under which a part may stand, the closest spelling first.</summary>
    private static string[] KeysOf(string part)
    {
        var key = PersonKey.Of(part);
        var keys = new List<string> { key };
        Add(NameSpelling.Fold(key));
        if (NameSpelling.Spelt(part) is { } spelt) Add(NameSpelling.Fold(PersonKey.Of(spelt)));
        if (NameSpelling.WithoutArticle(key) is { } bare) Add(bare);
        return [.. keys];

        void Add(string other)
        {
            if (!keys.Contains(other)) keys.Add(other);
        }
    }

    private List<Entity>? Of(string key, NameShare share)
    {
        if (!_byPart.TryGetValue(key, out var all)) return null;
        List<Entity>? bearers = null;
        foreach (var (bearer, known) in all)
            if (known == share) (bearers ??= []).Add(bearer);
        return bearers;
    }

    private void Surname(string surname, Entity person)
    {
        var key = PersonKey.Of(surname);
        Note(key, person, NameShare.Surname);
        Note(NameSpelling.Fold(key), person, NameShare.Surname);
        if (NameSpelling.WithoutArticle(key) is { } bare) Note(bare, person, NameShare.Surname);
        if (NameSpelling.Spelt(surname) is { } spelt) Note(NameSpelling.Fold(PersonKey.Of(spelt)), person, NameShare.Surname);
    }

    private void Note(string key, Entity person, NameShare share)
    {
        if (!_byPart.TryGetValue(key, out var bearers)) _byPart[key] = bearers = [];
        foreach (var (bearer, known) in bearers)
            if (bearer == person && known <= share) return;
        bearers.RemoveAll(other => other.Bearer == person);
        if (bearers.Count < MostBearers) bearers.Add((person, share));
    }
}
