using System.Globalization;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Evaluation.Reports;

/// <summary>Two statements of <c>pairs.yaml</c> or <c>held-pairs.yaml</c>, each in a document of its own, and whether they are reports of one.</summary>
public sealed class ReportPair
{
    /// <summary>What the pair tries.</summary>
    public string Form { get; set; } = "";

    /// <summary><c>yes</c>, <c>no</c> or <c>others</c>.</summary>
    public string One { get; set; } = "";

    /// <summary>One statement: speaker, mode, day and words.</summary>
    public string Left { get; set; } = "";

    /// <summary>The other.</summary>
    public string Right { get; set; } = "";

    /// <summary>The pairs of a file beside this one.</summary>
    internal static IReadOnlyList<ReportPair> Load(string file) => new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<List<ReportPair>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reports", file)));

    /// <summary>What the index says: <c>yes</c>, <c>no</c> or <c>others</c>.</summary>
    internal string Found()
    {
        var (left, right) = (Document("left", Left), Document("right", Right));
        var index = ReportIndex.Build(new StoreSnapshot(1, [left.Document, right.Document], [left.Statement, right.Statement], []));
        return index.AreOne(left.Statement, right.Statement) ? "yes" : index.Of(left.Statement).GivenToOthers.IsEmpty ? "no" : "others";
    }

    private static (StoredDocument Document, Statement Statement) Document(string id, string written)
    {
        var parts = written.Split(" | ", 4);
        var (mode, day, words) = (parts[1].Split(' '), parts[2], parts[3]);
        var isSaid = day.StartsWith("said ", StringComparison.Ordinal);
        DateOnly? date = day == "-" ? null : DateOnly.ParseExact(isSaid ? day[5..] : day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var metadata = new DocumentMetadata { Id = id, File = id + ".txt", Publisher = id, Said = isSaid ? date : null, Published = isSaid ? null : date };
        var passage = Passage.Cut(words, new TextSpan(0, words.Length));
        return (new StoredDocument(metadata, id, new DocumentText(words, TextBasis.Decoded, null), default, IsActive: true), new Statement
        {
            DocumentId = id,
            Ordinal = 0,
            Passage = passage,
            Content = passage,
            Speaker = parts[0] == "-" ? null : new PersonReference(parts[0].ToLowerInvariant().Replace(' ', '-'), parts[0]),
            Mode = Enum.Parse<SpeechMode>(mode[0], ignoreCase: true),
            Block = mode.Contains("turn") ? BlockKind.Turn : BlockKind.Paragraph,
        });
    }
}
