using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Teams.Extension;

/// <summary>
/// Answers the message extension: quotes to put into a message, and our own addresses shown as the quote that they open. It looks into
/// the store alone and never fetches an address. What it shows is bounded by the scope of the conversation that is written in.
/// </summary>
internal sealed class ExtensionHandler(ChannelOptions options, TimeProvider clock, ILogger<ExtensionHandler> log, IQuoteSearch? search = null) : IInvokeHandler
{
    /// <summary>How long a search may take: Teams gives an extension up after five seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const string TooLong = "That took too long. Try again, or with fewer words.";

    /// <inheritdoc/>
    public bool Handles(Activity activity) => search is not null
        && activity.Name is ExtensionNames.Query or ExtensionNames.SelectItem or ExtensionNames.QueryLink or ExtensionNames.AnonymousQueryLink;

    /// <inheritdoc/>
    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone)
    {
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, gone);
        try
        {
            // On a thread of its own, as a search never waits and could not be given up otherwise.
            return await Task.Run(() => AnswerAsync(activity, ended.Token), ended.Token).WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            ChannelLog.TurnTimedOut(log, WireText.ForLog(activity.ChannelId), Patience);
            return ExtensionResult.Saying(TooLong);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ChannelLog.TurnFailed(log, fault, WireText.ForLog(activity.ChannelId));
            return ExtensionResult.Saying(options.FaultText);
        }
    }

    private Task<InvokeResponse?> AnswerAsync(Activity activity, CancellationToken cancellation) => activity.Name switch
    {
        ExtensionNames.Query => SearchAsync(activity, cancellation),
        ExtensionNames.SelectItem => SelectAsync(activity, cancellation),
        ExtensionNames.QueryLink => UnfurlAsync(activity, cancellation),
        _ => Task.FromResult<InvokeResponse?>(Closed(activity)),
    };

    private async Task<InvokeResponse?> SearchAsync(Activity activity, CancellationToken cancellation)
    {
        if (ExtensionQuery.Read(activity.Value) is not { } query) return null;
        var found = await search!.SearchAsync(Turn(activity, query.Words), query.Search, cancellation);
        return found.Quotes.IsEmpty ? ExtensionResult.Saying(found.Notice.Length > 0 ? found.Notice : "There are no more quotes.")
            : ExtensionResult.Of(found.Quotes.Select(quote => QuoteCard.Of(quote, isResult: true)).OfType<System.Text.Json.Nodes.JsonObject>());
    }

    private async Task<InvokeResponse?> SelectAsync(Activity activity, CancellationToken cancellation)
    {
        if (PickedQuote.Read(activity.Value) is not { } place) return null;
        return await search!.FindAsync(Turn(activity, ""), place, cancellation) is { } quote && QuoteCard.Of(quote, isResult: false) is { } card
            ? ExtensionResult.Of([card])
            : ExtensionResult.Saying("This quote is not there any more. Search again.");
    }

    /// <summary>An address that is none of ours, or opens no quote, stays a plain address.</summary>
    private async Task<InvokeResponse?> UnfurlAsync(Activity activity, CancellationToken cancellation)
    {
        if (AddressIn(activity) is not { } address || ReaderLink.Read(options.PublicUrl, address) is not { } place) return ExtensionResult.Of([]);
        return await search!.FindAsync(Turn(activity, ""), place, cancellation) is { } quote && QuoteCard.Of(quote, isResult: false) is { } card
            ? ExtensionResult.Of([card]) : ExtensionResult.Of([]);
    }

    /// <summary>Whoever has not installed the app may be anybody, so nothing is said of the quote, not even whether there is one.</summary>
    private InvokeResponse Closed(Activity activity) =>
        AddressIn(activity) is { } address && ReaderLink.Read(options.PublicUrl, address) is not null ? ExtensionResult.Of([QuoteCard.Closed(address)]) : ExtensionResult.Of([]);

    private static string? AddressIn(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetMember("url", out var url) ? WireText.Of(url) : null;

    private Turn Turn(Activity activity, string words) => IncomingTurn.Of(activity, words, clock.GetUtcNow());
}
