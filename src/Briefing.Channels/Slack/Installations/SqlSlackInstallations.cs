using System.Security.Cryptography;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Channels.Slack.Installations;

/// <summary>Installations in a database of either dialect, their tokens encrypted: the database alone gives none of them away.</summary>
internal sealed class SqlSlackInstallations : ISlackInstallations
{
    /// <summary>What makes its table. It belongs into no backup, as its tokens do not.</summary>
    internal static readonly MigrationSeries Series = MigrationSeries.Embedded("slack", typeof(SqlSlackInstallations).Assembly, "Slack.Installations.Migrations.");

    private const string Select = "SELECT workspace, bot, sealed, expires, revision FROM slack_installations WHERE workspace = @workspace";

    private readonly IDatabase _database;
    private readonly IDataProtector _protector;

    /// <param name="database">Where they are kept.</param>
    /// <param name="protection">What encrypts the tokens.</param>
    internal SqlSlackInstallations(IDatabase database, IDataProtectionProvider protection)
    {
        (_database, _protector) = (database, protection.CreateProtector("Slack installations"));
        database.Migrate(Series);
    }

    /// <inheritdoc/>
    public SlackInstallation? Find(string workspace, string? organisation) => Read(workspace) ?? (organisation is null ? null : Read(organisation));

    /// <inheritdoc/>
    public void Keep(SlackInstallation installation, DateTimeOffset at)
    {
        var sealedTokens = Seal(installation);
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO slack_installations (workspace, bot, sealed, expires, revision, changed) VALUES (@workspace, @bot, @sealed, @expires, 0, @at)
            ON CONFLICT (workspace) DO UPDATE SET bot = excluded.bot, sealed = excluded.sealed, expires = excluded.expires,
              revision = slack_installations.revision + 1, changed = excluded.changed
            """,
            ("@workspace", installation.Workspace), ("@bot", installation.Bot), ("@sealed", sealedTokens), ("@expires", installation.Expires?.UtcTicks), ("@at", at.UtcTicks)));
    }

    /// <inheritdoc/>
    public bool Change(SlackInstallation changed, DateTimeOffset at)
    {
        var sealedTokens = Seal(changed);
        return _database.Change((connection, _) => connection.Run("""
            UPDATE slack_installations SET sealed = @sealed, expires = @expires, revision = revision + 1, changed = @at
            WHERE workspace = @workspace AND revision = @revision
            """,
            ("@workspace", changed.Workspace), ("@sealed", sealedTokens), ("@expires", changed.Expires?.UtcTicks), ("@revision", changed.Revision), ("@at", at.UtcTicks))) > 0;
    }

    /// <inheritdoc/>
    public void Remove(string workspace) =>
        _database.Change((connection, _) => connection.Run("DELETE FROM slack_installations WHERE workspace = @workspace", ("@workspace", workspace)));

    private SlackInstallation? Read(string workspace) => _database.Run(connection =>
    {
        SlackInstallation? found = null;
        connection.Each(Select, row =>
        {
            if (Open(row.GetString(2), row.GetString(0)) is not { } tokens) return;
            found = new SlackInstallation
            {
                Workspace = row.GetString(0), Bot = row.GetString(1), Token = tokens[0], RefreshToken = tokens.Length > 1 ? tokens[1] : null,
                Expires = row.IsDBNull(3) ? null : new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), Revision = row.GetInt64(4),
            };
        }, ("@workspace", workspace));
        return found;
    });

    /// <summary>The workspace is sealed with the tokens, so that a row that was moved to another workspace opens nothing.</summary>
    private string Seal(SlackInstallation installation) =>
        _protector.CreateProtector(installation.Workspace).Protect(string.Join('\n', new[] { installation.Token, installation.RefreshToken }.OfType<string>()));

    private string[]? Open(string sealedTokens, string workspace)
    {
        try
        {
            return _protector.CreateProtector(workspace).Unprotect(sealedTokens).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
