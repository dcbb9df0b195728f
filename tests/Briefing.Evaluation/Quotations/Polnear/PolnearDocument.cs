using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Polnear;

/// <summary>One document of the corpus: its words, what its annotators marked and what the product found.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Words">The words of its text.</param>
/// <param name="Wanted">What is annotated.</param>
/// <param name="Found">What was found.</param>
internal sealed record PolnearDocument(string Name, TextWords Words, ImmutableArray<Annotation> Wanted, ImmutableArray<Annotation> Found)
{
    /// <summary>The documents of a folder that holds <c>attributions/*.ann</c> and <c>text/*.txt</c>, by name.</summary>
    internal static IEnumerable<PolnearDocument> In(string folder, DocumentAnalyser analyser)
    {
        var texts = Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal).ToList();
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            // The name of the annotations ends with who made them.
            var name = Path.GetFileNameWithoutExtension(path);
            var text = texts.LastOrDefault(text => name == text || name.StartsWith(text + "_", StringComparison.Ordinal))
                ?? throw new FileNotFoundException($"There is no text for {path}.");
            yield return Of(name, File.ReadAllText(path), File.ReadAllBytes(Path.Combine(folder, "text", text + ".txt")), analyser);
        }
    }

    /// <summary>Reads a text as the product reads a text file, and compares it with its annotations.</summary>
    internal static PolnearDocument Of(string name, string annotations, byte[] text, DocumentAnalyser analyser)
    {
        var document = DocumentReader.Read(Capture.Of(name + ".txt", text), SourcesFile.None);
        var decoded = Encoding.UTF8.GetString(text);
        if (document.Text.Value != decoded) throw new InvalidDataException($"{name} was not decoded as UTF-8, so offsets do not hold.");
        return new PolnearDocument(name, TextWords.Of(decoded), AnnotationFile.Read(annotations, decoded), QuotationAdapter.Of(analyser.Analyse(document)));
    }
}
