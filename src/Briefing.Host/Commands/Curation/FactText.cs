using System.Globalization;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Commands.Curation;

/// <summary>Facts as a terminal shows them: the id first, alone in its column, to be copied.</summary>
internal static class FactText
{
    private const string Indent = "           ";

    internal static void List(IReadOnlyCollection<FactReport> facts, IReadOnlyCollection<HiddenReport> hiddenQuotes, OpenedCuration curation, Terminal terminal)
    {
        foreach (var file in facts.GroupBy(fact => fact.File, StringComparer.Ordinal))
        {
            Write(terminal, $"{Counted(file.Count(), "fact")} in {file.Key}");
            foreach (var fact in file) Entry(fact, terminal, curation.Options);
        }

        if (facts.Count + hiddenQuotes.Count == 0) Write(terminal, "There is no such fact. `briefing-bot facts suggest` proposes some.");
        foreach (var hidden in hiddenQuotes) Entry(hidden, terminal);
        foreach (var fault in curation.Unreadable) Write(terminal, $"cannot be read: {fault}");
    }

    internal static void Check(IReadOnlyCollection<FactReport> facts, IReadOnlyCollection<FactReport> faulty, OpenedCuration curation, Terminal terminal)
    {
        foreach (var fact in facts)
        {
            var advice = FactAdvice.Of(fact, curation.Facts);
            if (advice.Length > 0 || faulty.Contains(fact)) Entry(fact, terminal, curation.Options);
            foreach (var line in advice) Write(terminal, $"{Indent}look again: {line}");
        }

        foreach (var quote in curation.Hidden.Where(quote => quote.Fault is not null)) Entry(quote, terminal);
        foreach (var fault in curation.Unreadable) Write(terminal, $"cannot be read: {fault}");
        var hidden = facts.Count(fact => fact.Standing == FactStanding.Hidden);
        Write(terminal, string.Create(CultureInfo.InvariantCulture,
            $"{Counted(facts.Count, "fact")} checked: {facts.Count - faulty.Count - hidden} in use, {faulty.Count} not in use, {hidden} hidden."));
    }

    /// <summary>What became of the command, and the fact as it stands now.</summary>
    internal static void Done(FactReport report, string what, OpenedCuration curation, Terminal terminal)
    {
        Write(terminal, $"{what} It stands in {report.File}, line {report.Fact.Line}.");
        Entry(report, terminal, curation.Options);
        if (report.Fact.Speaker is { } named && report.Anchored is { Statement.Speaker: { } speaker } && speaker.Name != named)
            Write(terminal, $"{Indent}{named} is shown as {speaker.Name}, as the documents call the same person.");
    }

    private static void Entry(HiddenReport report, Terminal terminal)
    {
        Write(terminal, $"{report.Quote.Id,-9}  {(report.Standing == FactStanding.Hidden ? "HIDDEN QUOTE" : "HIDDEN QUOTE, " + Word(report.Standing))}: “{report.Quote.Quote.Exact}”, {report.Quote.Quote.Source}");
        if (report.Quote.Speaker is { } speaker) Write(terminal, $"{Indent}not to be given to {speaker}");
        if (report.Quote.Because is { } because) Write(terminal, $"{Indent}because: {because}");
        if (report.Message is { } message) Write(terminal, Indent + message);
        if (report.Difference.Length > 0) Write(terminal, $"{Indent}difference: {DifferenceText.Marked(report.Difference)}");
    }

    private static void Entry(FactReport report, Terminal terminal, string options)
    {
        Write(terminal, $"{report.Fact.Id,-9}  {Word(report.Standing)}: {report.Fact.Claim}");
        var anchored = report.Anchored?.Statement;
        var speaker = report.Fact.Speaker ?? (anchored?.Speaker ?? anchored?.AscribedTo)?.Name;
        var firmness = anchored is { Modality: not Modality.Said } ? $", {SpeechNames.Of(anchored.Modality)}" : "";
        Write(terminal, $"{Indent}“{report.Fact.Quote.Exact}”{(speaker is null ? "" : $" – {speaker}{(report.Fact.Speaker is null ? "" : " (curated)")}{firmness}")}, {report.Fact.Quote.Source}");
        if (report.Fact.Topics.Length > 0) Write(terminal, $"{Indent}topics: {string.Join(", ", report.Fact.Topics)}");
        if (report.Fact.HiddenBecause is { } because) Write(terminal, $"{Indent}because: {because}");
        if (report.Message is { } message) Write(terminal, Indent + message);
        if (report.Difference.Length > 0) Write(terminal, $"{Indent}difference: {DifferenceText.Marked(report.Difference)}");
        if (report is { Standing: FactStanding.Changed, Today: not null })
        {
            Write(terminal, $"{Indent}if today's words bear the claim:  briefing-bot facts edit {report.Fact.Id} --confirm{options}");
            Write(terminal, $"{Indent}if other words do:                briefing-bot facts edit {report.Fact.Id} --quote \"…\"{options}");
            Write(terminal, $"{Indent}if nothing does:                  briefing-bot facts hide {report.Fact.Id}{options}");
        }
    }

    private static string Word(FactStanding standing) => standing switch
    {
        FactStanding.InUse => "in use",
        FactStanding.Hidden => "HIDDEN",
        FactStanding.Changed => "CHANGED",
        _ => "REFUSED",
    };

    private static string Counted(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static void Write(Terminal terminal, string line) => terminal.Output.WriteLine(line.ForTerminal());
}
