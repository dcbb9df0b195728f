using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions.Views;

/// <summary>A part of an answer before it is cut into pages.</summary>
/// <param name="Heading">Its heading; empty for none.</param>
/// <param name="Quotes">Its quotes, in the order they are shown in.</param>
internal sealed record SectionPlan(string Heading, ImmutableArray<Candidate> Quotes)
{
    /// <summary>A document with what is known of its days.</summary>
    internal SectionPlan(StoredDocument document, ImmutableArray<Candidate> quotes)
        : this("", quotes) => Document = document;

    /// <summary>The document that the heading names with its days; null where the heading stands as it is.</summary>
    internal StoredDocument? Document { get; }
}

/// <summary>Quotes under headings. Which of them come first is the finding's order; on a page they stand section by section.</summary>
internal sealed class SectionArrangement : Arrangement
{
    private readonly ImmutableArray<SectionPlan> _sections;
    private readonly int _most;
    private readonly Dictionary<Statement, (int Section, int Rank)> _places = new(ReferenceEqualityComparer.Instance);

    /// <param name="sections">The sections, in their order.</param>
    /// <param name="most">The most quotes of a page.</param>
    internal SectionArrangement(ImmutableArray<SectionPlan> sections, int most)
    {
        (_sections, _most) = (sections, most);
        for (var section = 0; section < sections.Length; section++)
            for (var rank = 0; rank < sections[section].Quotes.Length; rank++)
                _places.TryAdd(sections[section].Quotes[rank].Statement, (section, rank));
    }

    internal override int Count(IReadOnlyList<Candidate> fresh) => Math.Min(fresh.Count, _most);

    internal override IEnumerable<Quote> Sort(IEnumerable<Quote> quotes) => quotes.OrderBy(quote => _places[quote.Statement]);

    internal override Reply Shape(Reply reply, Page page, Wording wording) => reply with
    {
        Sections =
        [
            .. Enumerable.Range(0, reply.Quotes.Length).GroupBy(at => _places[reply.Quotes[at].Statement].Section)
                .Select(section => new QuoteSection(Heading(_sections[section.Key], wording), [.. section])),
        ],
    };

    private static string Heading(SectionPlan section, Wording wording) => section.Document is not { Metadata: var source } document ? section.Heading
        : wording.Say("DocumentHeading", source.DisplayTitle, source.Reporter, Wording.Shown(source.Published ?? source.Said), Wording.Shown(DateOnly.FromDateTime(document.Captured.UtcDateTime)));
}
