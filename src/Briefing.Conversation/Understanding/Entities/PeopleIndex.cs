using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Everybody whom the store knows, by the forms they are named by.</summary>
internal sealed class PeopleIndex
{
    /// <summary>How many times as often one of two namesakes must be quoted for the bare name to mean that one.</summary>
    private const int ClearlyMeant = 3;

    private readonly Dictionary<string, List<string>> _keysByForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prominence = new(StringComparer.Ordinal);
    private readonly FullNamesOfTitled _titled;
    private HashSet<string>? _given;

    internal PeopleIndex(StoreSnapshot snapshot, Vocabulary words)
    {
        for (var i = 0; i < snapshot.Statements.Length; i++)
        {
            if (snapshot.Statements.SpeakerOf(i) is { } speaker) CollectionsMarshal.GetValueRefOrAddDefault(_prominence, speaker.Key, out _) += 3;
            foreach (var person in snapshot.Statements.AboutOf(i)) CollectionsMarshal.GetValueRefOrAddDefault(_prominence, person.Key, out _)++;
        }

        foreach (var person in snapshot.People)
        {
            _byKey[person.Reference.Key] = person;
            foreach (var form in person.Aliases.Prepend(person.Reference.Name)) Add(form, person.Reference.Key);
        }

        AddSurnames(snapshot, words);
        _titled = new FullNamesOfTitled(snapshot.People, words);
        LongestForm = _keysByForm.Keys.Select(form => form.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The number of words in the longest form.</summary>
    internal int LongestForm { get; }

    /// <summary>Who is named by a form, folded; those who are most likely meant first, and the others only where it is not clear.</summary>
    internal ImmutableArray<string> Named(string form) => _titled.With(AsNamed(form));

    /// <summary>Whether all keys but one are of names that only have a title and the surname of that one: "Secretary Falk" and Ada Falk.</summary>
    internal bool AreOne(ImmutableArray<string> keys) => _titled.AreOne(keys);

    private ImmutableArray<string> AsNamed(string form)
    {
        if (!_keysByForm.TryGetValue(form, out var keys)) return [];
        if (keys.Count == 1) return [keys[0]];
        var ordered = keys.OrderByDescending(Prominence).ThenBy(key => key, StringComparer.Ordinal).ToArray();
        return Prominence(ordered[0]) >= ClearlyMeant * Math.Max(1, Prominence(ordered[1])) ? [ordered[0]] : [.. ordered];
    }

    /// <summary>Whether the name of a person begins with a word, as it is written.</summary>
    internal bool IsGivenName(string word) => LazyInitializer.EnsureInitialized(ref _given, () =>
        [.. _byKey.Values.Where(person => person.Kind == EntityKind.Person && person.Reference.Name.Contains(' ', StringComparison.Ordinal)).Select(person => person.Reference.Name.Split(' ')[0])])!.Contains(word);

    /// <summary>Somebody by key; null where nobody has it.</summary>
    internal KnownPerson? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>How much the store has on somebody; a count of statements, those of the person weighing three times.</summary>
    internal int Prominence(string key) => _prominence.GetValueOrDefault(key);

    /// <summary>The form in which names are compared: folded words with one space between, without an article in front.</summary>
    internal static string Normalise(string form)
    {
        var words = Tokenizer.Split(form).Tokens.Select(token => token.Folded).ToArray();
        if (words.Length > 1 && words[0] is "the" or "a" or "an") words = words[1..];
        return string.Join(' ', words);
    }

    /// <summary>
    /// The last word of a name that no document uses alone: "Falk" for "Ruben Falk". Not where the store has it as an ordinary
    /// word ("Union", "House"), as then the name is hardly a person's.
    /// </summary>
    private void AddSurnames(StoreSnapshot snapshot, Vocabulary words)
    {
        var taken = _keysByForm.Keys.ToHashSet(StringComparer.Ordinal);
        // Two states may share the last word, and none is called by it alone.
        foreach (var person in snapshot.People.Where(person => person.Kind != EntityKind.State))
        {
            var parts = Normalise(person.Reference.Name).Split(' ');
            if (parts.Length is < 2 or > 4 || parts[^1].Length < 3 || taken.Contains(parts[^1])) continue;
            if (words.IsOrdinary(parts[^1]))
            {
                // "Mr Bright" is somebody, whatever "bright" is.
                if (person.Kind == EntityKind.Person && !FullNamesOfTitled.IsCourtesy(parts[^2]))
                    foreach (var courtesy in FullNamesOfTitled.CourtesiesOfAny) Add($"{courtesy} {parts[^1]}", person.Reference.Key);
                continue;
            }

            // A word that mostly stands without this name ("Russia") is not its short form.
            if (!IsSurnameOf(person, parts, words) && words.CountOf(parts[^1]) > 2 * Math.Max(1, Prominence(person.Reference.Key)) + 1) continue;
            Add(parts[^1], person.Reference.Key);
        }
    }

    /// <summary>Whether a name is a given name and a surname for all that is known, so that its last word is short for it however often it stands alone.</summary>
    private static bool IsSurnameOf(KnownPerson person, string[] parts, Vocabulary words) =>
        person.Kind == EntityKind.Person && parts.Length == 2 && parts[0].Length > 2 && !words.IsOrdinary(parts[0]) && !MentionFinder.IsTitle(parts[0]);

    private void Add(string form, string key)
    {
        var normal = Normalise(form);
        // "of Virland" is cut from somebody's office.
        if (normal.Length == 0 || normal.StartsWith("of ", StringComparison.Ordinal)) return;
        if (!_keysByForm.TryGetValue(normal, out var keys)) _keysByForm[normal] = keys = [];
        if (!keys.Contains(key, StringComparer.Ordinal)) keys.Add(key);
    }
}
