namespace Briefing.Channels.Doors.Outbound;

/// <summary>Where the bot's own token comes from.</summary>
internal interface ITokenIssuance
{
    /// <summary>Asks for a new token for the Bot Framework service.</summary>
    /// <exception cref="TokenUnavailableException">None was given.</exception>
    Task<BotToken> RequestAsync(CancellationToken cancellation);
}

/// <summary>A token by which the bot shows a service that it is the bot.</summary>
/// <param name="Value">The token; it goes into no log.</param>
/// <param name="Until">When it is valid no more.</param>
internal sealed record BotToken(string Value, DateTimeOffset Until)
{
    /// <summary>The audience of every such token, with the suffix that asks for all that the bot may do.</summary>
    internal const string Scope = "https://api.botframework.com/.default";

    /// <inheritdoc/>
    public override string ToString() => $"a token until {Until:u}";
}

/// <summary>The bot's own token could not be got. A send that needs it may succeed later.</summary>
/// <param name="reason">Why, without any part of what was exchanged.</param>
/// <param name="cause">What went wrong.</param>
internal sealed class TokenUnavailableException(string reason, Exception? cause = null) : HttpRequestException(reason, cause);
