using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Questions as they are kept between turns.</summary>
internal static class Kept
{
    internal static KeptQuestion Of(Question question) => new()
    {
        Intent = question.Intent,
        Text = Cut(question.Text),
        IsLowerCase = question.IsLowerCase,
        Speakers = Names(question.Speakers),
        Topic = Cut(question.Topic),
        About = Names(question.About),
        Sources = Names(question.Sources),
        From = question.Days.From,
        To = question.Days.To,
        MonthOfAnyYear = question.Days.MonthOfAnyYear,
        DayOfAnyYear = question.Days.DayOfAnyYear,
        DaysText = question.DaysText,
        Kind = question.Kind.ToString(),
        Measure = question.Measure.ToString(),
        Cue = Cut(question.Cue),
        Grouping = Cut(question.Grouping),
        TopicIsKept = question.TopicIsKept,
        LastVisit = question.LastVisit,
        Quote = question.Quote,
        Documents = question.Documents,
        ExceptSources = Names(question.ExceptSources),
        OnlyDirect = question.OnlyDirect,
        Meaning = question.Meaning,
        UnknownSpeaker = question.UnknownSpeaker is { } unknown ? Cut(unknown) : null,
    };

    internal static Question Open(KeptQuestion kept) => new()
    {
        Intent = kept.Intent,
        Text = kept.Text,
        IsLowerCase = kept.IsLowerCase,
        Speakers = Names(kept.Speakers),
        Topic = kept.Topic,
        About = Names(kept.About),
        Sources = Names(kept.Sources),
        Days = new DateRange(kept.From, kept.To) { MonthOfAnyYear = kept.MonthOfAnyYear, DayOfAnyYear = kept.DayOfAnyYear },
        DaysText = kept.DaysText,
        Kind = Enum.TryParse<AnswerKind>(kept.Kind, out var kind) ? kind : AnswerKind.Statement,
        Measure = Enum.TryParse<Measure>(kept.Measure, out var measure) ? measure : Measure.Any,
        Cue = kept.Cue,
        Grouping = kept.Grouping,
        TopicIsKept = kept.TopicIsKept,
        LastVisit = kept.LastVisit,
        Quote = kept.Quote,
        Documents = kept.Documents.IsDefault ? [] : [.. kept.Documents.Take(ConversationState.MostDocuments)],
        ExceptSources = Names(kept.ExceptSources),
        OnlyDirect = kept.OnlyDirect,
        Meaning = kept.Meaning,
        UnknownSpeaker = kept.UnknownSpeaker,
    };

    internal static KeptName Of(Named named) => new([.. named.Keys.Take(5)], named.Name);

    private static ImmutableArray<KeptName> Names(ImmutableArray<Named> names) => [.. names.Take(5).Select(Of)];

    private static ImmutableArray<Named> Names(ImmutableArray<KeptName> names) =>
        names.IsDefault ? [] : [.. names.Where(name => !name.Keys.IsDefaultOrEmpty).Select(name => new Named(name.Keys, name.Name))];

    private static string Cut(string text) => text.Length <= ConversationState.LongestTopic ? text : text[..ConversationState.LongestTopic];
}
