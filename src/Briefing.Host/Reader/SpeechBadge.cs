using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Reader;

/// <summary>Whose words a statement is, in one phrase.</summary>
internal static class SpeechBadge
{
    internal static string Describe(Statement statement, DocumentMetadata source)
    {
        var speaker = (statement.Speaker?.Name ?? "speaker not known") + (statement.IsAttributedByCurator ? " (named by the curator)" : "");
        return statement.Mode switch
        {
            SpeechMode.Direct => $"{speaker}, in direct speech",
            SpeechMode.Mixed => $"{speaker}, partly in direct speech, as {source.Reporter} reports",
            SpeechMode.Indirect => $"{speaker}, in the words of {source.Reporter}",
            _ => $"the author's own words, {source.Reporter}",
        };
    }
}
