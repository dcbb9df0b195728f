using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Evaluation.Quotations.Said;

/// <summary>One text and when the quotation in it was said; see the head of <c>said-dates.yaml</c>.</summary>
internal sealed class SaidCase
{
    public string Text { get; set; } = "";

    public string Words { get; set; } = "";

    public string Said { get; set; } = "";

    public string Date { get; set; } = "2025-03-12";

    public string? Front { get; set; }

    public bool Held { get; set; }

    internal static List<SaidCase> Load() => new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<List<SaidCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quotations", "Said", "said-dates.yaml")));

    /// <summary>When the analyser has it said, as the file writes it; "no quotation" where it found none with these words.</summary>
    internal string Found(DocumentAnalyser analyser)
    {
        var front = Front ?? (Date == "none" ? "title: Harbour notes" : $"date: {Date}");
        var document = DocumentReader.Read(Capture.Of("case.md", System.Text.Encoding.UTF8.GetBytes($"---\n{front}\n---\n\n{Text}\n")), SourcesFile.None);
        var statement = analyser.Analyse(document).Statements
            .FirstOrDefault(one => one.Speaker is not null && one.Content.Text.Contains(Words, StringComparison.OrdinalIgnoreCase));
        return statement is null ? "no quotation" : statement.Said is { } said ? Written(said) : "open";
    }

    /// <summary>What the case expects, as <see cref="Found"/> writes it.</summary>
    internal string Expected => Said.Length == 4 && Said != "open" ? $"{Said}-01-01..{Said}-12-31"
        : Said.Length == 7 ? $"{Said}-01..{Said}-{DateTime.DaysInMonth(int.Parse(Said[..4], System.Globalization.CultureInfo.InvariantCulture), int.Parse(Said[5..], System.Globalization.CultureInfo.InvariantCulture)):00}"
        : Said;

    private static string Written(SaidDate said) => said.IsDay ? $"{said.First:yyyy-MM-dd}" : $"{said.First:yyyy-MM-dd}..{said.Last:yyyy-MM-dd}";
}
