namespace Briefing.Host.Serving.Doors;

/// <summary>What is logged of visitors: never who one is, nor what a link leads to.</summary>
internal static partial class VisitorLog
{
    [LoggerMessage(301, LogLevel.Warning, "A sign-in failed: {Reason}")]
    internal static partial void SignInFailed(ILogger logger, string reason);

    [LoggerMessage(302, LogLevel.Warning, "The keys in the store are not sealed: whoever reads the database could sign links and open sessions. Set {Variable}.")]
    internal static partial void KeysNotSealed(ILogger logger, string variable);

    [LoggerMessage(303, LogLevel.Information, "Other machines see no pages: nobody can sign in (Doors, SignIn), and links in answers open for {Days} days")]
    internal static partial void NobodySignsIn(ILogger logger, int days);
}
