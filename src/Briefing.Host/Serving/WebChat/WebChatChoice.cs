using Briefing.Channels.DirectLine;
using Briefing.Channels.Doors;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving.WebChat;

/// <summary>Whether Web Chat is served, and how.</summary>
/// <param name="Options">How; null where it is not.</param>
/// <param name="Script">The file of Web Chat's script; null for none.</param>
/// <param name="Why">Why it is not served although it was asked for, for the log; null for no such reason.</param>
internal sealed record WebChatChoice(DirectLineOptions? Options, string? Script, string? Why)
{
    /// <summary>
    /// Reads the settings. On a host that serves its own machine alone it is on; where other machines reach the host it is off unless it is
    /// asked for, and then whoever wants a token shows the site's secret or is signed in.
    /// </summary>
    /// <param name="settings">The settings.</param>
    /// <param name="urls">What the host listens on.</param>
    /// <param name="publicUrl">The address that users reach it at.</param>
    /// <param name="hasSignIn">Whether users of other machines can sign in.</param>
    /// <param name="secret">Reads a secret.</param>
    /// <exception cref="CommandFailure">The settings are at fault.</exception>
    internal static WebChatChoice Of(WebChatSettings? settings, string urls, string publicUrl, bool hasSignIn, Func<string, string?> secret)
    {
        settings ??= new WebChatSettings();
        var isOwnMachine = ListeningAddresses.FirstForOthers([urls, publicUrl]) is null;
        if (!(settings.Enabled ?? isOwnMachine)) return new WebChatChoice(null, null, null);
        var siteSecret = secret(WebChatSettings.SecretName) ?? "";
        if (!isOwnMachine && siteSecret.Length == 0 && !hasSignIn)
            return new WebChatChoice(null, null, $"set {WebChatSettings.SecretName}, which sites exchange for tokens, or set up the sign-in.");
        if (settings.Script is { Length: > 0 } script && !File.Exists(script))
            throw new CommandFailure($"WebChat:Script names a file that is not there: {script}. Give the path of webchat.js, as npm installs it in botframework-webchat/dist.", CommandFailure.WrongUsage);
        var options = new DirectLineOptions
        {
            SiteSecret = siteSecret, AllowedOrigins = settings.AllowedOrigins, IsOpen = isOwnMachine && siteSecret.Length == 0, PublicUrl = publicUrl,
            HasSignIn = hasSignIn, TokenLifetime = TimeSpan.FromMinutes(settings.TokenMinutes),
        };
        return options.Faults() is { Count: > 0 } faults
            ? throw new CommandFailure(string.Join(" ", faults), CommandFailure.WrongUsage)
            : new WebChatChoice(options, string.IsNullOrEmpty(settings.Script) ? null : settings.Script, null);
    }
}
