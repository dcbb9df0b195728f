using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Commands;

/// <summary><c>quotes</c>: every quotation found in some files, without a store.</summary>
internal static class QuotesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files to read: text, Markdown, pages, PDF, Word, messages.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var reports = new Option<bool>("--reports") { Description = "Name with each quotation the other files that report the same statement." };
        var command = new Command("quotes", "List every quotation that is found in some files.") { files, json, reports };
        command.SetAction(parsed =>
        {
            var analyser = new DocumentAnalyser(SpeechLexicon.Load(StoreChoice.Dialogs));
            var failed = 0;
            var named = parsed.GetValue(files)!;
            var reported = parsed.GetValue(reports) ? new FileReports(Readable(named), analyser) : null;
            foreach (var file in named)
                if (!List(file, analyser, reported, parsed.GetValue(json), terminal)) failed++;
            return failed == 0 ? 0 : CommandFailure.Failed;
        });
        return command;
    }

    /// <summary>Lists one file; a file that cannot be read is told in one line and the rest go on.</summary>
    private static bool List(string file, DocumentAnalyser analyser, FileReports? reports, bool asJson, Terminal terminal)
    {
        try
        {
            if (!File.Exists(file))
                throw new CommandFailure(Directory.Exists(file) ? "is a folder; name the files in it." : "there is no such file; check the path.");
            var document = Read(file);
            foreach (var quotation in analyser.Analyse(document).Quotations)
            {
                var others = reports?.Of(file, quotation).ToArray();
                terminal.Output.WriteLine(asJson
                    ? JsonSerializer.Serialize(Line(file, document.Text.Value, quotation) with { Reports = others }, ContractJson.Lines.QuotationLine)
                    : $"{file}: {Speaker(quotation)} ({Manner(quotation)}): {quotation.Content.Text}".ForTerminal());
                if (!asJson && others is { Length: > 0 }) terminal.Output.WriteLine($"    also in {string.Join(", ", others)}".ForTerminal());
            }

            return true;
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            terminal.Error.WriteLine($"briefing-bot: {file}: {fault.Message}".ForTerminal().ReplaceLineEndings(" "));
            return false;
        }
    }

    private static bool IsOfFile(Exception fault) =>
        fault is CommandFailure or UnreadableDocumentException or SourcesFileException or IOException or UnauthorizedAccessException;

    /// <summary>Those that can be read; of the others the list tells.</summary>
    private static IEnumerable<(string File, ReadDocument Document)> Readable(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            ReadDocument document;
            try
            {
                document = Read(file);
            }
            catch (Exception fault) when (IsOfFile(fault))
            {
                continue;
            }

            yield return (file, document);
        }
    }

    private static ReadDocument Read(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return DocumentReader.Read(Capture.Of(Path.GetFileName(file), File.ReadAllBytes(file)), SourcesFile.Load(folder));
    }

    /// <summary>"Jane Roe [surname 0.98]".</summary>
    private static string Speaker(Quotation quotation) => quotation is { Speaker: { } speaker, Resolution: { } known }
        ? string.Create(CultureInfo.InvariantCulture, $"{speaker.Name} [{known.Kind.ToString().ToLowerInvariant()} {known.Confidence:0.00#}]")
        : quotation.Speaker?.Name ?? "speaker not known";

    /// <summary>"indirect", "indirect, implied", "indirect, denied, through Jane Roe": what is said and affirmed needs no word.</summary>
    private static string Manner(Quotation quotation) => string.Join(", ", new[]
    {
        quotation.Mode.ToString().ToLowerInvariant(),
        quotation.Modality == Modality.Said ? null : SpeechNames.Of(quotation.Modality),
        quotation.Polarity == Polarity.Affirmed ? null : SpeechNames.Of(quotation.Polarity),
        quotation.Through is { } teller ? $"through {teller.Name}" : null,
        quotation.Said is { } said ? $"said {Day(said.First)}{(said.IsDay ? "" : ".." + Day(said.Last))}" : null,
    }.OfType<string>());

    private static QuotationLine Line(string file, string text, Quotation quotation) => new(
        file, Whole(quotation.Source), Whole(quotation.Cue), [.. Pieces(text, quotation.Content)],
        quotation.Speaker?.Name, quotation.Mode.ToString().ToLowerInvariant())
    {
        Resolution = quotation.Resolution?.Kind.ToString().ToLowerInvariant(),
        Confidence = quotation.Resolution?.Confidence,
        Modality = SpeechNames.Of(quotation.Modality),
        Polarity = SpeechNames.Of(quotation.Polarity),
        Through = quotation.Through?.Name,
        SaidFirst = quotation.Said is { } said ? Day(said.First) : null,
        SaidLast = quotation.Said is { } last ? Day(last.Last) : null,
        SaidBasis = quotation.Said?.Basis.ToString().ToLowerInvariant(),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TextElement? Whole(Passage? passage) =>
        passage is null ? null : new TextElement(passage.Start, passage.Spans[^1].End, passage.Text);

    private static IEnumerable<TextElement> Pieces(string text, Passage content) =>
        content.Spans.Select(span => new TextElement(span.Start, span.End, PassageText.Join(text, [span])));
}
