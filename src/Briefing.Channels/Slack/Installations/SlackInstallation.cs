namespace Briefing.Channels.Slack.Installations;

/// <summary>That a workspace, or an organisation for all of its workspaces, has installed the app.</summary>
internal sealed record SlackInstallation
{
    /// <summary>The id of the workspace, or of the organisation.</summary>
    public required string Workspace { get; init; }

    /// <summary>The bot's own user there.</summary>
    public required string Bot { get; init; }

    /// <summary>The bot's token.</summary>
    public required string Token { get; init; }

    /// <summary>What a new token is got with; null where tokens do not expire.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends; null where it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Grows with each change; a change that was made of an older one is not kept.</summary>
    public long Revision { get; init; }
}

/// <summary>Where installations are kept.</summary>
internal interface ISlackInstallations
{
    /// <summary>The installation of a workspace, or of its organisation; null where there is none, or its token cannot be read.</summary>
    SlackInstallation? Find(string workspace, string? organisation);

    /// <summary>Keeps an installation in place of one before it.</summary>
    void Keep(SlackInstallation installation, DateTimeOffset at);

    /// <summary>Puts a changed installation in place of the one it was made of; false where that one has been changed meanwhile.</summary>
    bool Change(SlackInstallation changed, DateTimeOffset at);

    /// <summary>Forgets an installation with its token.</summary>
    void Remove(string workspace);
}
