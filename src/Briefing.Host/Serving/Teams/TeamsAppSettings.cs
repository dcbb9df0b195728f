namespace Briefing.Host.Serving.Teams;

/// <summary>What the Teams app says of itself and of who runs it.</summary>
internal sealed record TeamsAppSettings
{
    /// <summary>The app's own id, a GUID; null for the bot's, which Teams takes as well.</summary>
    public string? Id { get; init; }

    /// <summary>The version of the package; raised with every change that users are to get. Null for the one of the template.</summary>
    public string? Version { get; init; }

    /// <summary>Who runs the bot, in at most 32 characters.</summary>
    public string? Developer { get; init; }

    /// <summary>A page of theirs: https.</summary>
    public string? WebsiteUrl { get; init; }

    /// <summary>What they do with personal data: https.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Their terms of use: https.</summary>
    public string? TermsOfUseUrl { get; init; }
}
