using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Reader;

/// <summary>Whose words a statement is, in one phrase.</summary>
internal static class SpeechBadge
{
    internal static string Describe(Statement statement, DocumentMetadata source)
    {
        var byCurator = statement.IsAttributedByCurator ? " (named by the curator)" : "";
        if (statement.Modality != Modality.Said) return $"the author's own words, {source.Reporter}: {Ascribed(statement, (statement.AscribedTo?.Name ?? "somebody") + byCurator)}";
        var speaker = (statement.Speaker?.Name ?? "speaker not known") + byCurator + Stance(statement.Polarity);
        return statement.Mode switch
        {
            SpeechMode.Direct => $"{speaker}, in direct speech",
            SpeechMode.Mixed => $"{speaker}, partly in direct speech, as {source.Reporter} reports",
            SpeechMode.Indirect => $"{speaker}, in the words of {source.Reporter}",
            _ => $"the author's own words, {source.Reporter}",
        };
    }

    private static string Stance(Polarity polarity) => polarity switch
    {
        Polarity.Denied => ", who denies or rejects this",
        Polarity.Asked => ", who asks this",
        _ => "",
    };

    private static string Ascribed(Statement statement, string person) => statement.Modality switch
    {
        Modality.MayHaveSaid => $"{person} may have said this",
        Modality.Implied => $"{person} is said to have hinted at this",
        Modality.Predicted => $"{person} is expected to say this",
        Modality.Hypothetical => $"it is only supposed that {person} says this",
        Modality.Asked => $"whether {person} said this is left open",
        _ => statement.Polarity == Polarity.Denied ? $"{person} did not deny this" : $"{person} did not say this",
    };
}
