using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>"Who is X?": sentences that say so. Without a known name it is a question about whoever is described.</summary>
internal sealed class WhoIs : IQuestionHandler
{
    /// <summary>A sentence that gives the full name most often introduces its bearer.</summary>
    private const double ByFullName = 0.25;
    private const double InSummary = 0.1;
    private const double ByNote = 0.2;

    /// <summary>A headline that gives the office ("Statement by harbour master Jo Roe") tells it where no sentence does.</summary>
    private const double ByHeading = 0.6;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhoIs];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadWhoIs", Gap = Gap.UnknownSpeaker };
        if (question.Speakers.IsEmpty)
            return Finding.Of("LeadWhoIs", evidence.Find(question), view);
        var keys = question.Speakers[0].Keys;
        var described = new List<Candidate>();
        foreach (var person in keys.Select(view.Lexicon.People.Find).OfType<Knowledge.Storage.KnownPerson>())
            described.AddRange(Describe(person, view, question));
        var ranked = described.OrderByDescending(candidate => candidate.Score).ToImmutableArray();
        return ranked.IsEmpty
            ? new Finding { Lead = "LeadWhoIs", Gap = Gap.Detail }
            : Finding.Of("LeadWhoIs", new Found(ranked, [], Gap.None), view);
    }

    private static IEnumerable<Candidate> Describe(Knowledge.Storage.KnownPerson person, StoreView view, Question question)
    {
        var name = person.Reference.Name;
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        var documents = question.Sources.SelectMany(source => source.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in view.Knowledge.Snapshot.Statements)
        {
            if (statement.Block is BlockKind.Apparatus || (documents.Count > 0 && !documents.Contains(statement.DocumentId))) continue;
            var text = statement.Passage.Text;
            // The surname alone may be somebody else's.
            if (!text.Contains(surname, StringComparison.Ordinal) || !Concerns(statement, person.Reference, text)) continue;
            var fit = Description.Fit(text, surname);
            if (fit == 0) continue;
            var full = text.Contains(name, StringComparison.Ordinal) ? ByFullName : 0;
            var summary = view.Source(statement.DocumentId).Summarises is null ? 0 : InSummary;
            var aside = statement.Block switch { BlockKind.Note => ByNote, BlockKind.Heading => ByHeading, _ => 0 };
            yield return new Candidate(statement, view.Source(statement.DocumentId), fit + full - summary - aside - text.Length / 10_000.0, 0.5 + fit / 2);
        }
    }
    private static bool Concerns(Statement statement, PersonReference person, string text) =>
        text.Contains(person.Name, StringComparison.Ordinal) || statement.Speaker?.Key == person.Key || statement.About.Any(about => about.Key == person.Key);
}
