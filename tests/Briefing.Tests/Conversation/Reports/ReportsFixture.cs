namespace Briefing.Tests.Conversation.Reports;

/// <summary>A bot over six texts of one week, several of which report the same statement.</summary>
public sealed class ReportsFixture() : BotFixture(Corpus)
{
    internal const string Corpus = "Reports/Corpus";

    internal static string Folder => Path.Combine(Here, Corpus);
}
