using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Accounts of social networks: a listed one, or one that spells a person's name; else a name of its own.</summary>
internal sealed class Accounts(DocumentPeople people)
{
    private Dictionary<string, Entity>? _spelt;

    /// <param name="handle">The account, without the @.</param>
    internal Entity Of(string handle)
    {
        if (people.Lexicon.Handles.TryGetValue(handle, out var listed)) return people.Of(listed);
        if (_spelt is null)
        {
            _spelt = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
            foreach (var entity in people.All)
                if (entity.MayBePerson) _spelt.TryAdd(entity.Reference.Key.Replace("-", "", StringComparison.Ordinal), entity);
        }

        return _spelt.TryGetValue(handle, out var known) ? known : people.Named("@" + handle, EntityKind.Institution);
    }
}
