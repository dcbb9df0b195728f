namespace Briefing.Channels.Teams.Extension;

/// <summary>
/// The invokes of a message extension, by which a quote is put into a message that somebody writes to others.
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/what-are-messaging-extensions
/// </summary>
internal static class ExtensionNames
{
    /// <summary>Somebody types into the search box.</summary>
    internal const string Query = "composeExtension/query";

    /// <summary>Somebody picks one of the results.</summary>
    internal const string SelectItem = "composeExtension/selectItem";

    /// <summary>Somebody who has the app pastes an address of one of its domains.</summary>
    internal const string QueryLink = "composeExtension/queryLink";

    /// <summary>The same by somebody who has not installed the app, and of whom nothing is told.</summary>
    internal const string AnonymousQueryLink = "composeExtension/anonymousQueryLink";

    /// <summary>The parameter that Teams sends when the search box opens.</summary>
    internal const string InitialRun = "initialRun";

    /// <summary>The parameters of our own: the words, who said it, where it stands. The manifest names them.</summary>
    internal const string Words = "words", Speaker = "speaker", Source = "source";
}
