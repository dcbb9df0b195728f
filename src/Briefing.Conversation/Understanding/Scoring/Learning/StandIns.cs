using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Scoring.Learning;

/// <summary>
/// What stands for {@speaker}, {@topic} and so on when examples are made of the .lu files: their lists whose names end in
/// “Example”. A list "strangerExample" has names that the store of the examples does not know.
/// </summary>
internal sealed class StandIns
{
    private const string Ending = "Example";
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _lists;

    internal StandIns(LuFile file) => _lists = file.Lists;

    /// <summary>Whether a list of the .lu files has stand-ins, and no words that users write.</summary>
    internal static bool Are(string list) => list.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>What may stand for an entity; empty where the files have nothing.</summary>
    internal ImmutableArray<string> For(string entity) => _lists.GetValueOrDefault(entity + Ending, []);

    /// <summary>A store that knows the speakers, sources and words of the stand-ins.</summary>
    internal StoreLexicon Lexicon()
    {
        var people = For("speaker").Select(name => new KnownPerson(new PersonReference(Tokenizer.Fold(name).Replace(' ', '-'), name), [], IsQuoted: true)).DistinctBy(person => person.Reference.Key);
        var snapshot = new StoreSnapshot(0, [], [], [.. people]);
        var words = new Vocabulary(For("topic").SelectMany(topic => Tokenizer.Split(topic).Tokens).Select(token => token.Folded));
        return new StoreLexicon(0, new PeopleIndex(snapshot, words), new SourceIndex(For("source")), words, snapshot);
    }
}
