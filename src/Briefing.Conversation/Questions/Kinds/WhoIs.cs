using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>"Who is X?": sentences that say so. Without a known name, or with a deed done to it, it is a question about whoever is described.</summary>
/// <param name="nouns">Nouns that say what somebody is; read when somebody is first asked for.</param>
internal sealed class WhoIs(Lazy<PersonNouns> nouns) : IQuestionHandler
{
    /// <summary>A sentence that gives the full name most often introduces its bearer.</summary>
    private const double ByFullName = 0.25;
    private const double InSummary = 0.1;
    private const int MostLookedAt = 2_000;
    private const double ByNote = 0.2;

    /// <summary>A headline that gives the office ("Statement by harbour master Jo Roe") tells it where no sentence does.</summary>
    private const double ByHeading = 0.6;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhoIs];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadWhoIs", Gap = Gap.UnknownSpeaker };
        if (AskedDoer.InOwnWords(question) is { } own && evidence.Find(own) is { Answers.IsEmpty: false } said) return Finding.Of("LeadWhoIs", said, view);
        if (AskedDoer.Of(question) is { } doer) question = doer;
        if (question.Speakers.IsEmpty && OfficeHolders.Asked(question.Text) is { } office && OfficeHolders.Of(view.Lexicon, office) is { IsEmpty: false } holders)
        {
            var held = holders.Select(view.Lexicon.People.Find).OfType<Knowledge.Storage.KnownPerson>().SelectMany(person => Describe(person, view, question)).OrderByDescending(candidate => candidate.Score).ToImmutableArray();
            if (!held.IsEmpty) return Finding.Of("LeadWhoIs", new Found(held, [], Gap.None), view);
        }

        if (question.Speakers.IsEmpty)
            return Finding.Of("LeadWhoIs", evidence.Find(question), view);
        var keys = question.Speakers[0].Keys;
        var described = new List<Candidate>();
        foreach (var person in keys.Select(view.Lexicon.People.Find).OfType<Knowledge.Storage.KnownPerson>())
            described.AddRange(Describe(person, view, question));
        var ranked = described.OrderByDescending(candidate => candidate.Score).ToImmutableArray();
        return ranked.IsEmpty
            ? Told(question, view, evidence)
            : Finding.Of("LeadWhoIs", new Found(ranked, [], Gap.None), view);
    }

    /// <summary>Of whom no sentence says who that is, what is told answers better than nothing; only where nothing more is asked.</summary>
    private static Finding Told(Question question, StoreView view, EvidenceSearch evidence)
    {
        var named = question.Speakers[0];
        var surname = SurnameOf(named.Name);
        if (!named.Name.Contains(' ', StringComparison.Ordinal) || !question.Text.TrimEnd(' ', '?', '.', '!').EndsWith(surname, StringComparison.OrdinalIgnoreCase)) return new Finding { Lead = "LeadWhoIs", Gap = Gap.Detail };
        var found = evidence.Find(question with { Intent = Understanding.Intents.Topic, Speakers = [], About = [named], Topic = named.Name, Kind = Knowledge.Search.AnswerKind.Statement });
        var told = found.Answers.Where(candidate => candidate.Statement.Passage.Text.Contains(named.Name, StringComparison.Ordinal)).ToImmutableArray();
        return told.IsEmpty ? new Finding { Lead = "LeadWhoIs", Gap = Gap.Detail } : Finding.Of("LeadWhoIs", new Found(told, [], Gap.None), view);
    }

    private IEnumerable<Candidate> Describe(Knowledge.Storage.KnownPerson person, StoreView view, Question question)
    {
        var name = person.Reference.Name;
        var surname = SurnameOf(name);
        var description = new Description(nouns.Value);
        var documents = question.Sources.SelectMany(source => source.Keys).ToHashSet(StringComparer.Ordinal);
        var statements = view.Knowledge.Snapshot.Statements;
        foreach (var place in Places(person, view))
        {
            if (statements.BlockOf(place) is BlockKind.Apparatus || (documents.Count > 0 && !documents.Contains(statements.DocumentIdOf(place)))) continue;
            var statement = statements.Read(place);
            var text = statement.Passage.Text;
            if (!text.Contains(surname, StringComparison.Ordinal)) continue;
            var fit = description.Fit(text, surname);
            if (fit == 0) continue;
            var full = text.Contains(name, StringComparison.Ordinal) ? ByFullName : 0;
            var summary = view.Source(statement.DocumentId).Summarises is null ? 0 : InSummary;
            var aside = statement.Block switch { BlockKind.Note => ByNote, BlockKind.Heading => ByHeading, _ => 0 };
            yield return new Candidate(statements[place], view.Source(statement.DocumentId), fit + full - summary - aside - text.Length / 10_000.0, 0.5 + fit / 2);
        }
    }

    /// <summary>Where somebody is named; of those whom a large store names all over, where that is in full.</summary>
    private static IEnumerable<int> Places(Knowledge.Storage.KnownPerson person, StoreView view)
    {
        var naming = view.Knowledge.Index.Naming(person.Reference.Key);
        return naming.Length <= MostLookedAt ? naming : view.Knowledge.Index.Holding(person.Reference.Name).Where(place => Array.BinarySearch(naming, place) >= 0).Take(MostLookedAt);
    }

    /// <summary>"Verne" of "Carl Verne Jr.".</summary>
    private static string SurnameOf(string name)
    {
        var words = name.Split(' ');
        return words.Length > 2 && words[^1] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" ? words[^2] : words[^1];
    }
}
