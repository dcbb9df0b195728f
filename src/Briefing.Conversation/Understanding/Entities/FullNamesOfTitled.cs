using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// Who is meant by a title and a surname: a document that says "Secretary Falk" and nothing more means the Ada Falk of the others,
/// where the store has one Falk alone. "Mr Falk" may be anybody's brother, so courtesies prove nothing.
/// </summary>
internal sealed class FullNamesOfTitled
{
    private static readonly HashSet<string> Courtesies = new(StringComparer.Ordinal) { "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "lord", "dame" };

    /// <summary>Courtesies that anybody may have before the surname.</summary>
    internal static readonly ImmutableArray<string> CourtesiesOfAny = ["mr", "mrs", "ms", "dr"];

    private readonly Dictionary<string, string> _fullOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _titledOf = new(StringComparer.Ordinal);

    internal FullNamesOfTitled(IEnumerable<KnownPerson> people, Vocabulary words)
    {
        var full = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var titled = new List<(string Key, string Surname)>();
        foreach (var person in people.Where(person => person.Kind == EntityKind.Person))
        {
            string[] parts = [.. Tokenizer.Split(person.Reference.Name).Tokens.Select(token => token.Folded)];
            if (parts.Length < 2) continue;
            if (parts[..^1].All(word => IsTitle(word, words)))
            {
                if (!parts[..^1].All(Courtesies.Contains)) titled.Add((person.Reference.Key, parts[^1]));
            }
            else if (full.TryGetValue(parts[^1], out var bearers)) bearers.Add(person.Reference.Key);
            else full[parts[^1]] = [person.Reference.Key];
        }

        foreach (var (key, surname) in titled)
        {
            if (!full.TryGetValue(surname, out var bearers) || bearers is not [var bearer]) continue;
            _fullOf[key] = bearer;
            if (_titledOf.TryGetValue(bearer, out var keys)) keys.Add(key);
            else _titledOf[bearer] = [key];
        }
    }

    /// <summary>The keys with those of the same bearer's other form; the full name first.</summary>
    internal ImmutableArray<string> With(ImmutableArray<string> keys) => _fullOf.Count == 0 || keys.IsEmpty ? keys
        : [.. keys.SelectMany(key => _fullOf.GetValueOrDefault(key, key) is var full && _titledOf.TryGetValue(full, out var titled) ? titled.Prepend(full) : [key]).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether all keys but one are of names that only have a title and the surname of that one.</summary>
    internal bool AreOne(ImmutableArray<string> keys) => keys.Length > 1 && keys.Select(key => _fullOf.GetValueOrDefault(key, key)).Distinct(StringComparer.Ordinal).Take(2).Count() == 1;

    /// <summary>Whether a word, folded, is one: "Mr".</summary>
    internal static bool IsCourtesy(string word) => Courtesies.Contains(word);

    private static bool IsTitle(string word, Vocabulary words) => Courtesies.Contains(word) || MentionFinder.IsTitle(word) || words.IsOrdinary(word);
}
