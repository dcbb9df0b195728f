using System.Collections.Immutable;
using Briefing.Conversation.Questions.FollowUps;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.Permalinks;

/// <summary>Gives an answer its address, and says of one that is opened again whether the sources, and the answer, are the same.</summary>
internal sealed class AnswerLinks(StoreView view, Wording wording, string publicUrl)
{
    /// <summary>The reply with the address that gives it again; unchanged where it is no answer.</summary>
    internal Reply WithAddress(Reply reply, Question question) => reply.Outcome != Outcome.Answer ? reply : reply with
    {
        Permalink = AnswerAddress.For(publicUrl, new AnsweredQuestion(Kept.Of(question), view.Knowledge.Snapshot.Version, Quotes(reply))),
    };

    /// <summary>"Give me a link to this": the address of the answer before.</summary>
    internal Reply Address(ConversationState state)
    {
        if (state.Last is not { } last || state.Latest == 0) return Reply.Other(Outcome.Clarify, Intents.Permalink, 1, wording.Say("PermalinkOfNothing"));
        var shown = state.Shown.TakeLast(state.Latest).Select(LocatedQuote).OfType<string>();
        var address = AnswerAddress.For(publicUrl, new AnsweredQuestion(last, view.Knowledge.Snapshot.Version, [.. shown]));
        return Reply.Other(Outcome.Command, Intents.Permalink, 1, wording.Say("Permalink", last.Text)) with { Points = [new ReplyPoint(wording.Say("PermalinkPoint", last.Text), address)], Permalink = address };
    }

    /// <summary>The question of an address: its names are looked up again, as whoever wrote the address may have made them up.</summary>
    internal Question Open(KeptQuestion kept)
    {
        var question = Kept.Open(kept);
        return question with
        {
            Speakers = Known(question.Speakers),
            About = Known(question.About),
            Sources = [.. question.Sources.Select(named => named with { Keys = [.. named.Keys.Where(id => view.TitleOf(id) is not null)] }).Where(named => named.Keys.Length > 0).Select(named => named with { Name = NameOf(named) })],
            Documents = [.. question.Documents.Where(id => view.TitleOf(id) is not null)],
            Days = question.Days is { MonthOfAnyYear: >= 0 and <= 12, DayOfAnyYear: >= 0 and <= 31 } ? question.Days : default,
        };
    }

    /// <summary>An answer that was opened by its address, with what has changed since.</summary>
    internal Reply Reopened(Reply reply, AnsweredQuestion then)
    {
        var same = Quotes(reply).SequenceEqual(then.Quotes, StringComparer.Ordinal);
        var text = wording.Say("Reopened", then.Question.Text, then.Version == view.Knowledge.Snapshot.Version, same, (double)then.Quotes.Length);
        ImmutableArray<ReplyPoint> before = same ? [] : [.. then.Quotes.Select((quote, i) => new ReplyPoint(wording.Say("ReopenedQuote", (double)(i + 1), TitleOf(quote)), $"{publicUrl.TrimEnd('/')}/sources/{quote}#quote"))];
        return reply with { Text = text + "\n" + reply.Text, Points = [.. reply.Points, .. before] };
    }

    private ImmutableArray<Named> Known(ImmutableArray<Named> people) =>
    [
        .. people.Select(named => named with { Keys = [.. named.Keys.Where(key => view.Lexicon.People.Find(key) is not null)] })
            .Where(named => named.Keys.Length > 0).Select(named => named with { Name = view.Lexicon.People.Find(named.Keys[0])!.Reference.Name }),
    ];

    /// <summary>What a source is called: by its publisher or author where the name is one, else by its title.</summary>
    private string NameOf(Named named) =>
        view.Source(named.Keys[0]) is var source && source.Reporter.Contains(named.Name, StringComparison.Ordinal) ? named.Name : source.DisplayTitle;

    private static ImmutableArray<string> Quotes(Reply reply) => [.. reply.Quotes.Select(quote => Located(quote.Link)).OfType<string>()];

    /// <summary>The document, hash and locator of a reader link.</summary>
    private static string? Located(string link)
    {
        var at = link.IndexOf("/sources/", StringComparison.Ordinal);
        return at < 0 ? null : link[(at + "/sources/".Length)..].Split('#')[0];
    }

    private string? LocatedQuote(string id) => id.LastIndexOf('/') is > 0 and var slash && view.TitleOf(id[..slash]) is not null
        ? $"{id[..slash]}/{view.Document(id[..slash]).LinkSha256[..ReaderLink.HashLength]}/{id[(slash + 1)..]}" : null;

    private string TitleOf(string quote) => view.TitleOf(quote[..quote.IndexOf('/', StringComparison.Ordinal)]) ?? quote[..quote.IndexOf('/', StringComparison.Ordinal)];
}
