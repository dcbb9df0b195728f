using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Replies.Lg;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;

namespace Briefing.Conversation.Replies;

/// <summary>Words quotes and sources by the templates of <c>dialogs/*.lg</c>.</summary>
internal sealed class Wording(LgTemplates templates)
{
    private const int LongestSourceList = 60;

    /// <summary>What a template says, with marks for what a source hides in the words that it fills in.</summary>
    internal string Say(string template, params ReadOnlySpan<object?> values) => ShownText.Of(templates.Say(template, values));

    /// <summary>How a quote is presented.</summary>
    internal QuoteLine Line(Statement statement, DocumentMetadata source, string? summaryOf, int? page)
    {
        var quote = Members(source, summaryOf);
        quote["speaker"] = statement.Speaker?.Name ?? "a speaker who is not known";
        quote["about"] = string.Join(", ", statement.About.Take(3).Select(person => person.Name));
        quote["mode"] = statement.Mode.ToString().ToLowerInvariant();
        quote["modality"] = SpeechNames.Of(statement.Modality);
        quote["polarity"] = SpeechNames.Of(statement.Polarity);
        quote["ascribed"] = statement.AscribedTo?.Name ?? "";
        if (statement.Said is { } said) (quote["said"], quote["onOneDay"]) = (SaidWords.Of(said), said.IsDay && said.First == source.Published);
        quote["page"] = page?.ToString(CultureInfo.InvariantCulture) ?? "";
        quote["curated"] = statement.IsAttributedByCurator;
        quote["transcript"] = statement.Block == BlockKind.Turn;
        var (intro, text, badge, where) = (Say("QuoteIntro", quote), ShownText.Of(Text(statement)), Say("QuoteBadge", quote), Say("QuoteSource", quote));
        return new QuoteLine(intro, text, badge + Warning(intro, text, badge, where), where);
    }

    /// <summary>What a reader must know of letters that cannot be seen, or are not what they look like; empty for nearly every quote.</summary>
    private string Warning(params ReadOnlySpan<string> pieces)
    {
        var warning = "";
        foreach (var piece in pieces)
        {
            if (warning.Length == 0 && piece.Contains(ShownText.Opening, StringComparison.Ordinal)) warning = " " + Say("QuoteHides");
            if (LookAlikes.FirstIn(piece) is { } word) return $"{warning} {Say("QuoteLooksAlike", word)}";
        }

        return warning;
    }

    /// <summary>How another report of a quote's statement is presented.</summary>
    internal string ReportLine(Report report, ReportStanding standing, WordingVariant variant)
    {
        var members = Members(report.Source, null);
        members["standing"] = standing.ToString().ToLowerInvariant();
        members["variant"] = variant.Kind.ToString().ToLowerInvariant();
        members["difference"] = string.Concat(variant.Pieces.Select(piece => piece.Kind switch
        {
            DifferenceKind.Removed => $"[-{piece.Text}-]",
            DifferenceKind.Added => $"{{+{piece.Text}+}}",
            _ => piece.Text,
        }));
        members["speaker"] = report.Statement.Speaker?.Name ?? "";
        members["day"] = Shown(report.Day);
        return Say("QuoteReport", members);
    }

    /// <summary>One line for each source.</summary>
    internal ImmutableArray<string> SourceLines(IReadOnlyList<DocumentMetadata> sources, Func<string, string?> titleOf)
    {
        var lines = sources.Take(LongestSourceList)
            .Select(source => Say("SourceLine", Members(source, source.Summarises is { } original ? titleOf(original) : null)));
        if (sources.Count > LongestSourceList) lines = lines.Append(Say("SourcesLeftOut", (double)(sources.Count - LongestSourceList)));
        return [.. lines];
    }

    /// <summary>
    /// The sentence; in quotation marks only where all of it is the speaker's own and it has none itself, as in a transcript.
    /// A sentence of a news text carries its own.
    /// </summary>
    private string Text(Statement statement)
    {
        var text = statement.Passage.Text;
        return statement.Mode == SpeechMode.Direct && statement.Block == BlockKind.Turn && statement.Content.Equals(statement.Passage)
            ? Say("Transcribed", text) : text;
    }

    private static Dictionary<string, object?> Members(DocumentMetadata source, string? summaryOf) => new(StringComparer.Ordinal)
    {
        ["reporter"] = source.Reporter,
        ["reporterKnown"] = source.Publisher is not null || source.Authors.Length > 0,
        ["title"] = source.DisplayTitle,
        ["mode"] = "",
        ["said"] = source.Said is { } said ? SaidWords.On(said) : "",
        ["published"] = Shown(source.Published),
        ["onOneDay"] = source.Published is not null && source.Said == source.Published,
        ["practice"] = source.IsPracticePack,
        ["summaryOf"] = summaryOf ?? "",
        ["basedOn"] = string.Join("; ", source.BasedOn.Select(based => string.Join(", ", new[] { based.Title, based.Publisher, based.Date is null ? null : Shown(based.Date) }.OfType<string>()))),
    };

    internal static string Shown(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
