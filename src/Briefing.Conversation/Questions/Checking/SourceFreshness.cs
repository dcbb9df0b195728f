using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions.Checking;

/// <summary>"How fresh are your sources?": the days they were published on and read in, and the newest of them.</summary>
internal sealed class SourceFreshness(StoreView view, Wording wording)
{
    private const int Newest = 5;

    internal Reply Reply(RecognizerResult result)
    {
        var asked = result.Mentions.Where(mention => mention.Kind == MentionKind.Source).SelectMany(mention => mention.Keys).ToHashSet(StringComparer.Ordinal);
        var documents = view.Knowledge.Snapshot.Documents.Where(document => asked.Count == 0 || asked.Contains(document.Metadata.Id)).ToArray();
        var isOldest = result.Utterance.Tokens.Any(token => token.Folded is "oldest" or "earliest" or "back");
        var dated = documents.Where(document => document.Metadata.Day is not null).ToArray();
        var ordered = isOldest
            ? documents.OrderBy(document => document.Metadata.Day ?? DateOnly.MaxValue).ThenBy(document => document.Metadata.Id, StringComparer.Ordinal)
            : documents.OrderByDescending(document => document.Metadata.Day ?? DateOnly.MinValue).ThenBy(document => document.Metadata.Id, StringComparer.Ordinal);
        ImmutableArray<Knowledge.Documents.DocumentMetadata> listed = [.. ordered.Take(Newest).Select(document => document.Metadata)];
        var text = wording.Say("Freshness", (double)documents.Length, (double)dated.Length, Shown(dated.Min(Day)), Shown(dated.Max(Day)), Captured(documents), isOldest);
        return Turns.Reply.Other(Outcome.Command, Intents.Freshness, result.Top.Score, text) with
        {
            Sources = listed,
            SourceLines = wording.SourceLines(listed, view.TitleOf),
        };
    }

    private static DateOnly? Day(StoredDocument document) => document.Metadata.Day;

    private static string Captured(StoredDocument[] documents) => documents.Length == 0 ? "" : Shown(DateOnly.FromDateTime(documents.Max(document => document.Captured).UtcDateTime));

    private static string Shown(DateOnly? day) => Wording.Shown(day);
}
