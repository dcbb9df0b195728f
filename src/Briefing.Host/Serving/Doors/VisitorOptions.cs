using Briefing.Channels.Doors;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving.Doors;

/// <summary>Whom the page and the reader are shown to, checked.</summary>
/// <param name="Settings">What the settings say.</param>
/// <param name="PublicUrl">The address that users reach the host at.</param>
/// <param name="SignInSecret">The secret of the sign-in; null where none is set.</param>
internal sealed record VisitorOptions(DoorSettings Settings, string PublicUrl, string? SignInSecret)
{
    /// <summary>Whether others than this machine are to reach the host.</summary>
    internal bool IsPublic => ListeningAddresses.FirstForOthers([PublicUrl]) is not null;

    /// <summary>Whether people can sign in.</summary>
    internal bool SignsIn => Settings.SignIn is { IsOn: true };

    /// <summary>Whether addresses that leave the host are signed.</summary>
    internal bool SignsLinks => IsPublic && Settings.LinkLifetime > TimeSpan.Zero;

    /// <summary>The options that the settings mean.</summary>
    /// <exception cref="CommandFailure">They are at fault.</exception>
    internal static VisitorOptions Of(DoorSettings? settings, string publicUrl, Func<string, string?> secrets)
    {
        var options = new VisitorOptions(settings ?? new DoorSettings(), publicUrl, secrets(SignIn.SignInSettings.SecretVariable));
        string[] faults = [.. options.Settings.Faults(), .. options.Settings.SignIn?.Faults(publicUrl, options.SignInSecret) ?? []];
        return faults.Length == 0 ? options : throw new CommandFailure(string.Join(" ", faults), CommandFailure.WrongUsage);
    }
}
