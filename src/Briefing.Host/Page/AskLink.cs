namespace Briefing.Host.Page;

/// <summary>The address that asks a question without the script.</summary>
internal static class AskLink
{
    internal static string For(string question) => "/?q=" + Uri.EscapeDataString(question);
}
