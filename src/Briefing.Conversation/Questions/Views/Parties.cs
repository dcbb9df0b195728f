using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Questions.Views;

/// <summary>Who is compared, and on what.</summary>
/// <param name="All">Those who are compared, in the order of the question; fewer than two where the question does not tell.</param>
/// <param name="Topic">On what; empty for anything.</param>
internal sealed record Parties(ImmutableArray<Party> All, string Topic)
{
    private const int Most = 4;

    private static readonly string[] Leads = [" on ", " about ", " regarding ", " concerning ", " over "];

    /// <summary>Words that ask for speakers where nobody is named; any other asks for sources.</summary>
    private static readonly string[] Speaking = ["speakers", "positions", "views", "people", "politicians", "leaders", "parties", "sides"];

    /// <summary>Their names in one phrase: "A, B and C".</summary>
    internal string Names => All.Length < 2 ? string.Concat(All.Select(party => party.Name))
        : $"{string.Join(", ", All.Take(All.Length - 1).Select(party => party.Name))} and {All[^1].Name}";

    /// <summary>Reads a question, and looks into the evidence where it names nobody ("compare the sources on …").</summary>
    internal static Parties Of(Question question, StoreView view, EvidenceSearch evidence)
    {
        var named = Named(question);
        return named.All.Length >= 2 || question.Topic.Length == 0 ? named : InEvidence(question, view, evidence) is { All.Length: >= 2 } found ? found : named;
    }

    private static Parties Named(Question question)
    {
        if (question.Sources.Length > 1) return new([.. question.Sources.Take(Most).Select(Source)], question.Topic);
        ImmutableArray<Party> speakers = [.. question.Speakers.Select(Speaker)];
        if (question.UnknownSpeaker is { } unknown) speakers = speakers.Add(new Party(unknown, null, IsSource: false));
        if (speakers.Length > 1) return new([.. speakers.Take(Most)], question.Topic);
        var (names, topic) = Split(question.Topic);
        ImmutableArray<Party> inTopic =
        [
            .. question.Speakers.Concat(question.About).DistinctBy(person => person.Keys[0])
                .Where(person => person.Name.Split(' ').Any(word => names.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(Most).Select(Speaker),
        ];
        if (inTopic.Length > 1) return new(inTopic, topic);
        // "Compare the Herald and Brandt on …": a source beside a speaker.
        return question is { Sources: [var source], Speakers: [var speaker] } ? new([Source(source), Speaker(speaker)], question.Topic)
            : question is { Sources: [var paper] } && inTopic.Length == 1 ? new([Source(paper), inTopic[0]], topic)
            : new([], question.Topic);
    }

    /// <summary>Those of whom the evidence has most: by who speaks where speakers are asked for, else by source.</summary>
    private static Parties InEvidence(Question question, StoreView view, EvidenceSearch evidence)
    {
        var asked = question with { Intent = Intents.Topic };
        if (question.Grouping.Split(' ').Any(Speaking.Contains))
        {
            var said = evidence.Find(asked, onlySaid: true).Answers.GroupBy(candidate => candidate.Statement.Speaker!.Key, StringComparer.Ordinal)
                .OrderByDescending(of => of.Max(candidate => candidate.Score));
            return new([.. said.Take(Most).Select(of => Speaker(new Named([of.Key], of.First().Statement.Speaker!.Name)))], question.Topic);
        }

        var written = evidence.Find(asked).Answers.GroupBy(candidate => Publisher(candidate.Source), StringComparer.Ordinal)
            .Where(of => of.Any(candidate => candidate.Source.Summarises is null)).OrderByDescending(of => of.Max(candidate => candidate.Score));
        return new([.. written.Take(Most).Select(of => Source(new Named(DocumentsOf(of.Key, view), of.Key)))], question.Topic);
    }

    private static ImmutableArray<string> DocumentsOf(string publisher, StoreView view) =>
        [.. view.Knowledge.Snapshot.Documents.Where(document => Publisher(document.Metadata) == publisher).Select(document => document.Metadata.Id)];

    private static string Publisher(DocumentMetadata source) => source.Publisher ?? source.Reporter;

    /// <summary>"Brandt and Lindqvist on the ferry": who is compared, and on what.</summary>
    private static (string Names, string Topic) Split(string text)
    {
        foreach (var lead in Leads)
            if (text.IndexOf(lead, StringComparison.OrdinalIgnoreCase) is > 0 and var at) return (text[..at], text[(at + lead.Length)..]);
        return (text, "");
    }

    private static Party Source(Named named) => new(named.Name, named, IsSource: true);

    private static Party Speaker(Named named) => new(named.Name, named, IsSource: false);
}
